import type { Transaction } from '@/lib/db'

/** Puts a floor into its place among those of its location. @param position the last one where it is larger */
export async function orderFloors(tx: Transaction, id: string, position: number): Promise<void> {
  const { locationId } = await tx.floor.findUniqueOrThrow({ where: { id } })
  const others = await floorsOf(tx, locationId)
  await number(tx, others.filter((other) => other !== id).toSpliced(position - 1, 0, id))
}

/** Closes the gap that a floor has left. */
export async function closeGap(tx: Transaction, locationId: string): Promise<void> {
  await number(tx, await floorsOf(tx, locationId))
}

async function floorsOf(tx: Transaction, locationId: string): Promise<string[]> {
  const rows = await tx.floor.findMany({ where: { locationId }, select: { id: true }, orderBy: { position: 'asc' } })
  return rows.map(({ id }) => id)
}

async function number(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) await tx.floor.update({ where: { id }, data: { position: index + 1 } })
}
