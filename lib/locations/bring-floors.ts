import type { Transaction } from '@/lib/db'

interface Named {
  id: string
  name: string
}

/** The floors of a location come after those of another one; where both have a floor of one name, it says whose it was. */
export async function bringFloors(tx: Transaction, from: Named, to: Named): Promise<void> {
  const there = await tx.floor.findMany({ where: { locationId: to.id } })
  const names = new Set(there.map(({ name }) => name))
  const coming = await tx.floor.findMany({ where: { locationId: from.id }, orderBy: { position: 'asc' } })
  for (const [index, { id, name }] of coming.entries()) {
    const own = names.has(name) ? `${name} (${from.name})` : name
    await tx.floor.update({ where: { id }, data: { locationId: to.id, name: own, position: there.length + index + 1 } })
  }
  if (coming.length > 0) await tx.location.update({ where: { id: to.id }, data: { isKept: true } })
}
