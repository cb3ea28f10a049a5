import type { lockKinds } from '@/lib/contract/pin-locks'
import type { Transaction } from '@/lib/db'

export interface LockCount {
  pbx: string
  of: (typeof lockKinds)[number]
  count: number
}

/** How many locks are in force, of each PBX and kind of which there are any. */
export function countPinLocks(db: Transaction): Promise<LockCount[]> {
  return db.$queryRaw<LockCount[]>`
    SELECT pbx, count(*)::int,
      CASE WHEN phone = '' THEN 'extension' WHEN extension = '' THEN 'phone' ELSE 'extension_at_phone' END AS of
    FROM pin_locks WHERE until > ${new Date()} GROUP BY pbx, of`
}
