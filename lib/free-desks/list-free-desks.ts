import type { FreeDesk as Row } from '@/generated/prisma/client'
import { freeDeskMaySchema, type FreeDesks } from '@/lib/contract/free-desks'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'

/** What was chosen, of all PBXs or of one; that of the whole PBX first. Throws Problem no_such_pbx. */
export async function listFreeDesks(db: Transaction, pbx?: string): Promise<FreeDesks[]> {
  if (pbx !== undefined) await requirePbx(db, pbx)
  const where = pbx === undefined ? {} : { pbxId: pbx }
  const rows = await db.freeDesk.findMany({ where, orderBy: [{ pbxId: 'asc' }, { location: 'asc' }] })
  return rows.flatMap((row) => readFreeDesks(row) ?? [])
}

/** null: this version does not understand it. */
export function readFreeDesks({ pbxId, location, may }: Row): FreeDesks | null {
  const known = freeDeskMaySchema.safeParse(may)
  return known.success ? { pbx: pbxId, location, may: known.data } : null
}
