import type { NewPhone } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'

export type LockedPhone = NewPhone & { id: string }

/** Those of the numbers that are in the pool, as they are until the transaction has ended: other changes wait. */
export async function lockPhones(tx: Transaction, pbxId: string, numbers: readonly string[]): Promise<LockedPhone[]> {
  const number = { in: [...numbers] }
  // In one order, so that two imports wait for each other rather than both for ever.
  await tx.$queryRaw`SELECT 1 FROM phones WHERE pbx = ${pbxId} AND number = ANY (${[...numbers]}) ORDER BY number
    FOR NO KEY UPDATE`
  const phones = await tx.phone.findMany({ where: { pbxId, number }, include: { location: true } })
  return phones.map(({ id, number, label, location }) => ({ id, number, label, location: location?.name ?? '' }))
}
