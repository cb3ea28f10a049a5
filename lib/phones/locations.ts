import { firstPbx } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'

/** The location of this name, which is made where there is none yet; null for no name. */
export async function locationIdOf(tx: Transaction, name: string): Promise<string | null> {
  if (name === '') return null
  const location = { pbxId: firstPbx, name }
  const { id } = await tx.location.upsert({ where: { pbxId_name: location }, create: location, update: {} })
  return id
}

/** A location is as long as something is there. */
export async function removeEmptyLocations(tx: Transaction): Promise<void> {
  await tx.location.deleteMany({ where: { phones: { none: {} } } })
}
