import type { Call as CallRow } from '@/generated/prisma/client'
import { type Call, directionSchema } from '@/lib/contract/calls'
import type { Transaction } from '@/lib/db'
import { requirePbxOfPast } from '@/lib/pbxes/require-pbx'

export interface CallsFilter {
  pbx?: string | undefined
  extension?: string | undefined
  phone?: string | undefined
  /** The id of a call: only those that ended before it. */
  before?: number | undefined
  limit: number
}

/** Those that ended last come first. With whom people talk is for administrators alone. Throws Problem no_such_pbx. */
export async function listCalls(
  db: Transaction,
  { pbx, extension, phone, before, limit }: CallsFilter,
): Promise<Call[]> {
  if (pbx !== undefined) await requirePbxOfPast(db, pbx)
  const where = {
    ...(pbx !== undefined && { pbxId: pbx }),
    ...(extension !== undefined && { extension }),
    ...(phone !== undefined && { phone }),
    ...(before !== undefined && { id: { lt: before } }),
  }
  return (await db.call.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(asCall)
}

function asCall({ id, pbxId, direction, beganAt, answeredAt, endedAt, ...call }: CallRow): Call {
  return {
    ...call,
    ...{ id: Number(id), pbx: pbxId, direction: directionSchema.parse(direction) },
    beganAt: beganAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    endedAt: endedAt.toISOString(),
  }
}
