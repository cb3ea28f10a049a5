import type { Database } from './database.ts'
import { type Statement, together, withConnection } from './together.ts'

interface Place {
  db: Database
  pbxId: string
}

/** Desks of the pool that call inside and emergency numbers alone while nobody is there: by their location, or by the PBX. */
const restricted = (which: string) => `SELECT number FROM phones
  WHERE pbx = $1 ${which} AND 'internal_and_emergency' = coalesce(
    (SELECT may FROM free_desks JOIN locations ON locations.pbx = $1 AND name = location
      WHERE free_desks.pbx = $1 AND locations.id = phones.location_id),
    (SELECT may FROM free_desks WHERE pbx = $1 AND location = ''))`

const restrictedOfAll: Statement = { name: 'restricted', text: restricted('') }
/** Among these numbers. Finds its rows by an index, whatever the size of the pool. */
export const restrictedAmong: Statement = { name: 'restricted-among', text: restricted('AND number = ANY ($2)') }

export async function readRestrictedDesks({ db, pbxId }: Place): Promise<Set<string>> {
  const [rows = []] = await withConnection(db.logins, (client) => together(client, [[restrictedOfAll, pbxId]]))
  return toDesks(rows)
}

export const toDesks = (rows: readonly unknown[]) => new Set((rows as { number: string }[]).map(({ number }) => number))
