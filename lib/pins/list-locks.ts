import { z } from 'zod'
import type { PinLock as Row } from '@/generated/prisma/client'
import { pinLockSchema } from '@/lib/contract/pin-locks'
import type { Transaction } from '@/lib/db'

export const pinLockDocument = pinLockSchema.extend({ pbx: z.string() }).meta({
  id: 'PinLock',
  description: 'After too many wrong PINs none counts for a while, also the right one.',
})
export type PinLockOfPbx = z.infer<typeof pinLockDocument>

export interface LockFilter {
  pbx?: string | undefined
  /** Those that concern this extension, at every phone or at one. */
  extension?: string
}

/** Those in force, the last to end first. */
export async function listPinLocks(db: Transaction, { pbx, extension }: LockFilter = {}): Promise<PinLockOfPbx[]> {
  const where = {
    until: { gt: new Date() },
    ...(pbx !== undefined && { pbxId: pbx }),
    ...(extension !== undefined && { extension }),
  }
  const rows = await db.pinLock.findMany({ where, orderBy: { until: 'desc' }, take: 1_000 })
  return rows.map(toLock)
}

const toLock = ({ pbxId: pbx, extension, phone, since, until }: Row): PinLockOfPbx => {
  const times = { since: since.toISOString(), until: until.toISOString() }
  return { pbx, extension: extension || null, phone: phone || null, ...times }
}
