import { Prisma } from '@/generated/prisma/client'
import { lineState } from '@/lib/contract/board'
import type { FoundPerson } from '@/lib/contract/search'
import type { Transaction } from '@/lib/db'
import { hasWords, ofPbx, type Search, wordsOf } from './words'

interface Row extends Omit<FoundPerson, 'desk' | 'line' | 'ownPhone' | 'doNotDisturb'> {
  isUndisturbed: boolean
  phone: string | null
  label: string | null
  deviceState: string | null
  startedAt: Date
  endedAt: Date | null
}

/** Whom the PBX knows by name or extension: whose extension it is comes first, then by name. */
export async function searchPeople(db: Transaction, search: Search): Promise<FoundPerson[]> {
  return wordsOf(search.text).length === 0 ? [] : listFound(db, search)
}

/** The same, and everybody where no text is given. @param skip so many come before */
export async function listFound(db: Transaction, search: Search, skip = 0): Promise<FoundPerson[]> {
  const words = wordsOf(search.text).join(' ')
  const rows = await db.$queryRaw<Row[]>`
    SELECT person.pbx, person.extension, person.name, cardinality(devices) > 0 AS "hasOwnPhone",
      EXISTS (SELECT FROM do_not_disturb one WHERE one.pbx = person.pbx AND one.extension = person.extension) AS "isUndisturbed",
      seat.phone, phones.label, device_state AS "deviceState", seat.started_at AS "startedAt", seat.ended_at AS "endedAt"
    FROM (
      SELECT * FROM people WHERE ${fits(search)}
      ORDER BY extension = ${words} DESC, lower(name), extension LIMIT ${search.limit} OFFSET ${skip}
    ) AS person
    LEFT JOIN LATERAL (
      (${seatsOf(Prisma.sql`ended_at IS NULL`)}) UNION ALL (${seatsOf(Prisma.sql`ended_at IS NOT NULL`)}) LIMIT 1
    ) AS seat ON true
    LEFT JOIN phones ON phones.pbx = person.pbx AND phones.number = seat.phone
    LEFT JOIN phone_status ON phone_id = phones.id
    ORDER BY person.extension = ${words} DESC, lower(person.name), person.extension`
  return rows.map(toFound)
}

export async function countFound(db: Transaction, search: Omit<Search, 'limit'>): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM people WHERE ${fits(search)}`
  return row?.count ?? 0
}

function fits({ text, pbx }: Omit<Search, 'limit'>): Prisma.Sql {
  const words = wordsOf(text)
  const found = words.length === 0 ? Prisma.sql`true` : hasWords(Prisma.sql`name || ' ' || extension`, words)
  return Prisma.sql`${ofPbx(Prisma.sql`pbx`, pbx)} AND ${found}`
}

/** Each half has its own index. */
const seatsOf = (which: Prisma.Sql) => Prisma.sql`
  SELECT phone, started_at, ended_at FROM sessions
  WHERE sessions.pbx = person.pbx AND sessions.extension = person.extension AND ${which}
  ORDER BY started_at DESC LIMIT 1`

function toFound({ phone, label, deviceState, startedAt, endedAt, isUndisturbed, ...rest }: Row): FoundPerson {
  const person = { ...rest, ...(isUndisturbed && ({ doNotDisturb: true } as const)) }
  if (phone === null) return { ...person, desk: null, line: null }
  const times = { since: startedAt.toISOString(), until: endedAt?.toISOString() ?? null }
  const line = endedAt === null ? lineState(deviceState) : null
  return { ...person, line, desk: { number: phone, label: label ?? '', ...times } }
}
