import { routingSettingsSchema, type Settings, settingsSchema } from '../../../lib/contract/settings.ts'
import type { EntryName } from '../../../pbx/entries.ts'
import { splitDevices } from '../../../pbx/entries.ts'
import type { Database } from './database.ts'
import type { RoutedSession } from './store.ts'
import { type Statement, together, withConnection } from './together.ts'

/** What the database says of the routing of some numbers and of all that are linked to them. */
export interface RoutingState {
  settings: Settings
  sessions: RoutedSession[]
  originals: Map<EntryName, string | null>
}

// Each of them finds its rows by an index, whatever the size of the pool.
const settingsOf: Statement = { name: 'settings-of', text: `SELECT "values" FROM settings WHERE pbx = $1` }

const sessionsAbout: Statement = {
  name: 'sessions-about',
  text: `SELECT id, phone, extension, applied_at AS "appliedAt", applied_under AS "appliedUnder", ended_at IS NULL AS open
    FROM sessions WHERE pbx = $1 AND restored_at IS NULL AND (phone = ANY ($2) OR extension = ANY ($2)) ORDER BY id`,
}

const originalsAbout: Statement = {
  name: 'originals-about',
  text: `SELECT family, key, value FROM original_entries
    WHERE pbx = $1 AND (
      (family IN ('AMPUSER', 'DEVICE') AND key = ANY ($2)) OR (family = 'AMPUSER' AND string_to_array(value, '&') && $3)
    )`,
}

interface OriginalRow {
  family: string
  key: string
  value: string | null
}

/**
 * In one round trip, and one more for each step to numbers that only then turn out to be linked. A session left out would
 * look like none, and its entries would be given back.
 */
export async function readRoutingState(
  place: { db: Database; pbxId: string },
  numbers: Iterable<string>,
): Promise<RoutingState> {
  const asked = new Set(numbers)
  const state = await readAbout(place, [...asked])
  const linked = linkedBy(state)
  return linked.every((number) => asked.has(number)) ? state : readRoutingState(place, [...asked, ...linked])
}

/**
 * Somebody's own phone may be held by somebody else. Where people's own devices ring beside the desk, they are linked by
 * these as well: whether one of them rings depends on who holds it.
 */
function linkedBy({ settings, sessions, originals }: RoutingState): string[] {
  const bySessions = sessions.flatMap(({ phone, extension }) => [phone, extension])
  if (!settings.ringOwnDevices) return bySessions
  const byDevices = [...originals].flatMap(([name, value]) => {
    const [family, number = ''] = name.split('/')
    return family === 'AMPUSER' ? [number, ...splitDevices(value)] : []
  })
  return [...bySessions, ...byDevices]
}

async function readAbout({ db, pbxId }: { db: Database; pbxId: string }, numbers: string[]): Promise<RoutingState> {
  const keys = numbers.flatMap((number) => [`${number}/device`, `${number}/user`])
  const [groups, sessions, originals] = (await withConnection(db.logins, (client) =>
    together(client, [
      [settingsOf, pbxId],
      [sessionsAbout, pbxId, numbers],
      [originalsAbout, pbxId, keys, numbers],
    ]),
  )) as [{ values: object }[], Omit<RoutedSession, 'settled'>[], OriginalRow[]]
  const settings = settingsSchema.parse(Object.assign({}, ...groups.map(({ values }) => values)))
  return { settings, sessions: sessions.map(asRouted), originals: originalsAmong(originals, settings, new Set(keys)) }
}

/** Those of others, who have one of these numbers among their devices, matter only where own devices ring. */
function originalsAmong(rows: OriginalRow[], { ringOwnDevices }: Settings, keys: ReadonlySet<string>) {
  const ours = rows.filter(({ key }) => ringOwnDevices || keys.has(key))
  return new Map(ours.map(({ family, key, value }) => [`${family}/${key}` as const, value]))
}

const asRouted = (session: Omit<RoutedSession, 'settled'>): RoutedSession => ({
  ...session,
  appliedUnder: routingSettingsSchema.nullable().parse(session.appliedUnder),
  settled: session.open && session.appliedAt !== null,
})
