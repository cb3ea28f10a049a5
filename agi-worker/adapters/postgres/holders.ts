import type { OpenSession, Seen } from '../../sessions/decide.ts'
import type { Database } from './database.ts'
import { type Asked, type Statement, together, withConnection } from './together.ts'

const open = 'pbx = $1 AND ended_at IS NULL AND (phone = $2 OR extension = $3)'

const holders: Statement = {
  name: 'holders',
  text: `SELECT id, phone, extension, name, started_at AS "startedAt" FROM sessions WHERE ${open}`,
}

const phonesConcerned: Statement = {
  name: 'phones-concerned',
  text: `SELECT number FROM phones
    WHERE pbx = $1 AND number = ANY (ARRAY[$2, $3] || ARRAY(SELECT phone FROM sessions WHERE ${open}))`,
}

/** What is asked to learn who holds the phone and where the extension is logged in. */
export const asksForHolders = (pbxId: string, phone: string, extension: string): Asked[] => [
  [holders, pbxId, phone, extension],
  [phonesConcerned, pbxId, phone, extension],
]

/** Who holds the phone and where the extension is logged in, and which of the numbers concerned are in the pool. */
export async function findHolders(db: Database, pbxId: string, phone: string, extension: string): Promise<Seen> {
  const rows = await withConnection(db.logins, (client) => together(client, asksForHolders(pbxId, phone, extension)))
  return seenIn(rows, phone, extension)
}

/** @param rows what was answered, in the order in which it was asked */
export function seenIn(rows: unknown[][], phone: string, extension: string): Seen {
  const [sessions, phones] = rows as [OpenSession[], { number: string }[]]
  return {
    atPhone: sessions.find((session) => session.phone === phone) ?? null,
    ofExtension: sessions.find((session) => session.extension === extension) ?? null,
    inPool: new Set(phones.map(({ number }) => number)),
  }
}

const dialledAs: Statement = {
  name: 'dialled-as',
  text: `SELECT number FROM phones JOIN phone_status ON phone_id = id WHERE pbx = $1 AND dial = $2 LIMIT 1`,
}

/** The phone that the PBX was last seen to dial as `dial`, or null. */
export async function findPhone(db: Database, pbxId: string, dial: string): Promise<string | null> {
  const { rows } = await db.logins.query<{ number: string }>({ ...dialledAs, values: [pbxId, dial] })
  return rows[0]?.number ?? null
}
