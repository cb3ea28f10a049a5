import type { DesksAtPlace } from '@/lib/contract/places'
import type { Transaction } from '@/lib/db'

const naturally = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Where the desks of the pool stand, in the order of names; those without a location come last. */
export async function listPlaces(db: Transaction): Promise<DesksAtPlace[]> {
  const places = await db.$queryRaw<DesksAtPlace[]>`
    SELECT phones.pbx, coalesce(locations.name, '') AS location, count(*)::int AS desks
    FROM phones LEFT JOIN locations ON locations.id = location_id GROUP BY 1, 2`
  const isLast = ({ location }: DesksAtPlace) => Number(location === '')
  return places.sort((a, b) => isLast(a) - isLast(b) || naturally.compare(a.location, b.location))
}
