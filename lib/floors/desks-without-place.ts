import type { Floor } from '@/lib/contract/floors'
import type { Transaction } from '@/lib/db'

export interface DeskWithoutPlace {
  number: string
  label: string
  location: string
}

/** As many as somebody places before the page is rendered again. */
const most = 200

/** Desks that stand on no plan: those of a floor’s location, of which a floor has hundreds at most. */
export async function desksWithoutPlace(db: Transaction, { pbx, location }: Floor): Promise<DeskWithoutPlace[]> {
  return db.$queryRaw<DeskWithoutPlace[]>`
    SELECT number, label, locations.name AS location FROM phones JOIN locations ON locations.id = location_id
    WHERE phones.pbx = ${pbx} AND locations.name = ${location}
      AND NOT EXISTS (SELECT FROM desk_places place WHERE place.pbx = phones.pbx AND place.number = phones.number)
    ORDER BY length(number), number LIMIT ${most}`
}

/** What the desks of a floor are called, by their numbers. */
export async function labelsOn(db: Transaction, { pbx, desks }: Floor): Promise<Record<string, string>> {
  const where = { pbxId: pbx, number: { in: desks.map(({ number }) => number) } }
  const rows = await db.phone.findMany({ where, select: { number: true, label: true } })
  return Object.fromEntries(rows.map(({ number, label }) => [number, label]))
}
