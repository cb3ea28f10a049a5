import { z } from 'zod'
import type { PinLock as Row } from '@/generated/prisma/client'
import { pinLockSchema } from '@/lib/contract/pin-locks'
import type { Transaction } from '@/lib/db'

export const pinLockDocument = pinLockSchema.extend({ pbx: z.string() }).meta({
  id: 'PinLock',
  description: 'After too many wrong PINs, no PIN is accepted for a while, not even the right one.',
})
export type PinLockOfPbx = z.infer<typeof pinLockDocument>

export interface LockFilter {
  pbx?: string | undefined
  /** Those that concern this extension, at every phone or at one; '' for those of a phone, for all extensions. */
  extension?: string
  /** Those at this phone. */
  phone?: string
}

/** Those in force, the last to end first. */
export async function listPinLocks(
  db: Transaction,
  { pbx, extension, phone }: LockFilter = {},
): Promise<PinLockOfPbx[]> {
  const where = {
    until: { gt: new Date() },
    ...(pbx !== undefined && { pbxId: pbx }),
    ...(extension !== undefined && { extension }),
    ...(phone !== undefined && { phone }),
  }
  const rows = await db.pinLock.findMany({ where, orderBy: { until: 'desc' }, take: 1_000 })
  return rows.map(toLock)
}

/** Of each PBX the `most` that people should look at first: what locks more than an extension at a phone, then the last to end. */
export async function listFirstPinLocks(db: Transaction, most: number): Promise<PinLockOfPbx[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT pbx AS "pbxId", extension, phone, since, until, times FROM (
      SELECT *, row_number() OVER (PARTITION BY pbx ORDER BY extension <> '' AND phone <> '', until DESC) AS place
      FROM pin_locks WHERE until > ${new Date()}) AS placed
    WHERE place <= ${most} ORDER BY pbx, place`
  return rows.map(toLock)
}

const toLock = ({ pbxId: pbx, extension, phone, since, until }: Row): PinLockOfPbx => {
  const times = { since: since.toISOString(), until: until.toISOString() }
  return { pbx, extension: extension || null, phone: phone || null, ...times }
}
