import type { Access } from '../../sessions/access.ts'
import type { OpenSession, Seen } from '../../sessions/decide.ts'
import { accessTo, type AccessRow, access } from './access.ts'
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

/** What is asked to learn who holds the phone, where the extension is logged in, and what is ruled about them. */
export const asksForHolders = (pbxId: string, phone: string, extension: string): Asked[] => [
  [holders, pbxId, phone, extension],
  [phonesConcerned, pbxId, phone, extension],
  [access, pbxId, phone, extension],
]

/** Who holds what when somebody begins, and what is ruled about them there. */
export type SeenAndRuled = Seen & { access: Access }

/**
 * Who holds the phone and where the extension is logged in, which of the numbers concerned are in the pool, and what is
 * ruled about them: all before the PIN, so that nothing of it is asked for after the last digit.
 */
export async function findHolders(
  db: Database,
  pbxId: string,
  phone: string,
  extension: string,
): Promise<SeenAndRuled> {
  const rows = await withConnection(db.logins, (client) => together(client, asksForHolders(pbxId, phone, extension)))
  return seenIn(rows, phone, extension)
}

/** @param rows what was answered, in the order in which it was asked */
export function seenIn(rows: unknown[][], phone: string, extension: string): SeenAndRuled {
  const [sessions, phones, [ruled]] = rows as [OpenSession[], { number: string }[], [AccessRow]]
  return {
    atPhone: sessions.find((session) => session.phone === phone) ?? null,
    ofExtension: sessions.find((session) => session.extension === extension) ?? null,
    inPool: new Set(phones.map(({ number }) => number)),
    access: accessTo(ruled),
  }
}

const dialledAs: Statement = {
  name: 'dialled-as',
  text: `SELECT number FROM phones JOIN phone_status ON phone_id = id WHERE pbx = $1 AND dial = $2 LIMIT 1`,
}

const dialledWithOthers: Statement = {
  name: 'dialled-with-others',
  text: `SELECT number FROM phones JOIN phone_status ON phone_id = id
    WHERE pbx = $1 AND $2 = ANY (string_to_array(dial, '&')) ORDER BY number LIMIT 1`,
}

/** The phone that the PBX was last seen to dial as `dial`, or null. */
export const findPhone = (db: Database, pbxId: string, dial: string) => findBy(dialledAs, db, pbxId, dial)

/** The phone that the PBX was last seen to dial as `endpoint` and others at once, or null; looks at the whole pool. */
export const findPhoneOfSeveral = (db: Database, pbxId: string, endpoint: string) =>
  findBy(dialledWithOthers, db, pbxId, endpoint)

async function findBy(statement: Statement, db: Database, pbxId: string, dial: string): Promise<string | null> {
  const { rows } = await db.logins.query<{ number: string }>({ ...statement, values: [pbxId, dial] })
  return rows[0]?.number ?? null
}
