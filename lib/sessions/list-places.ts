import type { Transaction } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'

/** Where everybody can be logged out: each PBX as a whole, and each of its locations. */
export async function listPlaces(db: Transaction): Promise<{ pbx: string; location: string; name: string }[]> {
  const [pbxes, locations] = await Promise.all([
    listPbxes(db),
    db.location.findMany({ orderBy: { name: 'asc' }, select: { pbxId: true, name: true } }),
  ])
  const isOne = pbxes.length === 1
  return pbxes.flatMap(({ id, name }) => [
    { pbx: id, location: '', name: isOne ? 'the whole PBX' : name },
    ...locations
      .filter(({ pbxId }) => pbxId === id)
      .map((location) => ({
        pbx: id,
        location: location.name,
        name: isOne ? location.name : `${location.name}, ${name}`,
      })),
  ])
}
