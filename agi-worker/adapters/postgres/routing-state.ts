import { type Settings, settingsSchema } from '../../../lib/contract/settings.ts'
import type { EntryName } from '../../../pbx/entries.ts'
import { splitDevices } from '../../../pbx/entries.ts'
import type { Database } from './database.ts'
import { keysAbout, type OriginalRow, toOriginals } from './originals.ts'
import { restrictedAmong, toDesks } from './restricted-desks.ts'
import { type Columns, type RoutedSession, toRoutedSession } from './routed-session.ts'
import { type Remembered, setAsideAbout } from './set-aside.ts'
import { type Statement, together, withConnection } from './together.ts'

interface Place {
  db: Database
  pbxId: string
}

/** What the database says of the routing of some numbers. */
export interface RoutingState {
  settings: Settings
  sessions: RoutedSession[]
  originals: Map<EntryName, string | null>
  /** Of these numbers, where no session holds them. */
  setAside: Remembered[]
  /** Desks that call inside and emergency numbers alone while nobody is there. */
  restricted: ReadonlySet<string>
}

// Each of them finds its rows by an index, whatever the size of the pool.
const settingsOf: Statement = { name: 'settings-of', text: `SELECT "values" FROM settings WHERE pbx = $1` }

const sessionsAbout: Statement = {
  name: 'sessions-about',
  text: `SELECT id, phone, extension, applied_at AS "appliedAt", applied_under AS "appliedUnder", ended_at IS NULL AS open
    FROM sessions WHERE pbx = $1 AND restored_at IS NULL AND (phone = ANY ($2) OR extension = ANY ($2)) ORDER BY id`,
}

/** Those of these keys; where own devices ring, also those of everybody to whose devices one of the numbers belongs. */
const originalsAbout: Statement = {
  name: 'originals-about',
  text: `SELECT family, key, value FROM original_entries
    WHERE pbx = $1 AND family IN ('AMPUSER', 'DEVICE') AND key = ANY ($2)
    UNION
    SELECT family, key, value FROM original_entries
    WHERE pbx = $1 AND family = 'AMPUSER' AND string_to_array(value, '&') && $3 AND EXISTS (
      SELECT FROM settings WHERE pbx = $1 AND "group" = 'routing' AND ("values"->>'ringOwnDevices')::boolean)`,
}

/**
 * What decides about the entries of these numbers alone, which is who holds them and who is logged in as them. One round
 * trip; a second one where own devices ring and belong to people who are not among the numbers yet. `numbers`: with
 * those people.
 */
export async function readNear(
  place: Place,
  asked: ReadonlySet<string>,
): Promise<RoutingState & { numbers: ReadonlySet<string> }> {
  const state = await readAbout(place, [...asked])
  const ringing = ringingIn(state)
  const numbers = new Set([...asked, ...ringing.map(([person]) => person)])
  const needed = [...numbers, ...ringing.flat()]
  if (needed.every((number) => asked.has(number))) return { ...state, numbers }
  return { ...(await readAbout(place, needed)), numbers }
}

/**
 * People with their own devices, where these ring beside the desk: whether one of them does depends on who holds it.
 */
function ringingIn({ settings, originals }: RoutingState): [person: string, ...devices: string[]][] {
  if (!settings.ringOwnDevices) return []
  return [...originals].flatMap(([name, value]) => {
    const [family, number = ''] = name.split('/')
    return family === 'AMPUSER' ? [[number, ...splitDevices(value)]] : []
  })
}

async function readAbout({ db, pbxId }: Place, numbers: readonly string[]): Promise<RoutingState> {
  const keys = keysAbout(numbers)
  const [groups, sessions, originals, setAside, restricted] = (await withConnection(db.passes, (client) =>
    together(client, [
      [settingsOf, pbxId],
      [sessionsAbout, pbxId, numbers],
      [originalsAbout, pbxId, keys, numbers],
      [setAsideAbout, pbxId, numbers],
      [restrictedAmong, pbxId, numbers],
    ]),
  )) as [{ values: object }[], Columns[], OriginalRow[], Remembered[], unknown[]]
  return {
    settings: settingsSchema.parse(Object.assign({}, ...groups.map(({ values }) => values))),
    sessions: sessions.map(toRoutedSession),
    originals: toOriginals(originals),
    setAside,
    restricted: toDesks(restricted),
  }
}
