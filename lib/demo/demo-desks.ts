import { firstPbx } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import type { DemoPhones } from './demo-phones'

/** A desk with what its phone in the browser has to know. */
export interface DemoDesk {
  number: string
  /** '' for a desk that somebody has taken out of the pool. */
  label: string
  secret: string
}

export async function listDemoDesks(db: Transaction, { phones }: DemoPhones): Promise<DemoDesk[]> {
  const where = { pbxId: firstPbx, number: { in: phones.map(({ number }) => number) } }
  const rows = await db.phone.findMany({ where, select: { number: true, label: true } })
  const labels = new Map(rows.map(({ number, label }) => [number, label]))
  return phones.map(({ number, secret }) => ({ number, label: labels.get(number) ?? '', secret }))
}
