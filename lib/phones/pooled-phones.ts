import { detailsOf, type NewPhone } from '@/lib/contract/phones'
import type { Transaction } from '@/lib/db'

export type PooledPhone = NewPhone & { id: string }

/** Those of the numbers that are in the pool of a PBX; of null, all of it. */
export async function pooledPhones(
  tx: Transaction,
  pbxId: string,
  numbers: readonly string[] | null,
): Promise<PooledPhone[]> {
  const where = { pbxId, ...(numbers && { number: { in: [...numbers] } }) }
  const phones = await tx.phone.findMany({ where, include: { location: true } })
  return phones.map(({ id, number, location, ...columns }) => {
    return { id, number, ...detailsOf({ ...columns, location: location?.name ?? '' }) }
  })
}
