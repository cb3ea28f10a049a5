import type { Transaction } from '@/lib/db'

/** The location of this name, which is made where there is none yet; null for no name. */
export async function locationIdOf(tx: Transaction, pbxId: string, name: string): Promise<string | null> {
  if (name === '') return null
  const location = { pbxId, name }
  const { id } = await tx.location.upsert({ where: { pbxId_name: location }, create: location, update: {} })
  return id
}

/** A location of which nothing was said but its name is as long as something is there. */
export async function removeEmptyLocations(tx: Transaction, pbxId: string): Promise<void> {
  await tx.location.deleteMany({ where: { pbxId, isKept: false, phones: { none: {} } } })
}

/** Their names, in order. */
export async function namesOfLocations(db: Transaction, pbxId: string): Promise<string[]> {
  const rows = await db.location.findMany({ where: { pbxId }, select: { name: true }, orderBy: { name: 'asc' } })
  return rows.map(({ name }) => name)
}
