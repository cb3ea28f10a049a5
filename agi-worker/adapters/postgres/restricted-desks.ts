import { type FreeDeskMay, freeDeskMaySchema } from '../../../lib/contract/free-desks.ts'
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
  const [rows = []] = await withConnection(db.passes, (client) => together(client, [[restrictedOfAll, pbxId]]))
  return toDesks(rows)
}

/** Whether desks are to be held to fewer calls anywhere. */
export async function restrictsDesks({ db, pbxId }: Place): Promise<boolean> {
  return (await db.freeDesk.count({ where: { pbxId, may: { not: 'everything' } } })) > 0
}

/** What was chosen for free desks, anywhere on the PBX. */
export async function chosenForFreeDesks({ db, pbxId }: Place): Promise<FreeDeskMay[]> {
  const rows = await db.freeDesk.findMany({ where: { pbxId }, select: { may: true } })
  return rows.map(({ may }) => freeDeskMaySchema.parse(may))
}

/** When desks of the PBX were last to be held to fewer calls; null: nothing of that is left there. */
export async function restrictedSince({ db, pbxId }: Place): Promise<Date | null> {
  return (await db.restrictedPbx.findUnique({ where: { pbxId } }))?.chosenAt ?? null
}

/** Nothing of it is left there, unless it is chosen still, or was chosen again. */
export async function forgetRestriction({ db, pbxId }: Place, chosenAt: Date): Promise<void> {
  const nothing = { freeDesks: { none: { may: { not: 'everything' } } } }
  await db.restrictedPbx.deleteMany({ where: { pbxId, chosenAt, pbx: nothing } })
}

export const toDesks = (rows: readonly unknown[]) => new Set((rows as { number: string }[]).map(({ number }) => number))
