import type { EntryName } from '../../../pbx/entries.ts'
import type { Database } from './database.ts'
import { familyAndKey } from './session-writes.ts'
import type { Transaction } from './transact.ts'

interface Place {
  db: Database
  pbxId: string
}

/**
 * Forgets originals whose value the PBX was seen to hold, unless a session needs them or gave them back less than
 * `seconds` ago: a PBX that is killed loses the last second of what it acknowledged.
 */
export async function forgetOriginals(place: Place, names: readonly EntryName[], seconds: number): Promise<void> {
  const asked = { ...place, names, seconds }
  // Everybody who logs in waits while this has its lock, so it is only taken when there is something to forget.
  if (names.length === 0 || (await forgettable(place.db, asked)).length === 0) return
  await place.db.$transaction(async (tx) => {
    // Looks at the sessions first: none may begin in between and rely on what is being forgotten. They share this lock.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('hotdesk_originals'), hashtext(${place.pbxId}))`
    const [families, keys] = columns(await forgettable(tx, asked))
    await tx.$executeRaw`
      DELETE FROM original_entries USING unnest(${families}::text[], ${keys}::text[]) AS name(family, key)
      WHERE pbx = ${place.pbxId} AND original_entries.family = name.family AND original_entries.key = name.key`
  })
}

interface Asked extends Place {
  names: readonly EntryName[]
  seconds: number
}

/** Of these names, those that are remembered and that no session has to do with. */
function forgettable(db: Transaction, { pbxId, names, seconds }: Asked): Promise<{ family: string; key: string }[]> {
  const [families, keys] = columns(names.map(familyAndKey))
  const now = new Date()
  // Not what seems to come from the future: the clock was set back, perhaps by hours.
  const lately = new Date(now.getTime() - seconds * 1000)
  return db.$queryRaw`
    WITH busy AS MATERIALIZED (
      SELECT phone, extension FROM sessions
      WHERE pbx = ${pbxId} AND (restored_at IS NULL OR (restored_at > ${lately} AND restored_at <= ${now}))
    ), busy_number(number) AS MATERIALIZED (SELECT phone FROM busy UNION SELECT extension FROM busy)
    SELECT name.family, name.key FROM unnest(${families}::text[], ${keys}::text[]) AS name(family, key)
    JOIN original_entries ON pbx = ${pbxId} AND original_entries.family = name.family AND original_entries.key = name.key
    WHERE NOT EXISTS (SELECT FROM busy_number WHERE number = split_part(name.key, '/', 1))`
}

const columns = (names: readonly { family: string; key: string }[]) =>
  [names.map(({ family }) => family), names.map(({ key }) => key)] as const
