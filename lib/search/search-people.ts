import { Prisma } from '@/generated/prisma/client'
import type { FoundPerson } from '@/lib/contract/search'
import type { Transaction } from '@/lib/db'
import { hasWords, ofPbx, type Search, wordsOf } from './words'

interface Row extends Omit<FoundPerson, 'desk'> {
  phone: string | null
  label: string | null
  startedAt: Date
  endedAt: Date | null
}

/** Whom the PBX knows by name or extension: whose extension it is comes first, then by name. */
export async function searchPeople(db: Transaction, { text, pbx, limit }: Search): Promise<FoundPerson[]> {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT person.pbx, person.extension, person.name, cardinality(devices) > 0 AS "hasOwnPhone",
      seat.phone, phones.label, seat.started_at AS "startedAt", seat.ended_at AS "endedAt"
    FROM (
      SELECT * FROM people WHERE ${ofPbx(Prisma.sql`pbx`, pbx)} AND ${hasWords(Prisma.sql`name || ' ' || extension`, words)}
      ORDER BY extension = ${words.join(' ')} DESC, lower(name), extension LIMIT ${limit}
    ) AS person
    LEFT JOIN LATERAL (
      (${seatsOf(Prisma.sql`ended_at IS NULL`)}) UNION ALL (${seatsOf(Prisma.sql`ended_at IS NOT NULL`)}) LIMIT 1
    ) AS seat ON true
    LEFT JOIN phones ON phones.pbx = person.pbx AND phones.number = seat.phone
    ORDER BY person.extension = ${words.join(' ')} DESC, lower(person.name), person.extension`
  return rows.map(toFound)
}

/** Each half has an index of its own. */
const seatsOf = (which: Prisma.Sql) => Prisma.sql`
  SELECT phone, started_at, ended_at FROM sessions
  WHERE sessions.pbx = person.pbx AND sessions.extension = person.extension AND ${which}
  ORDER BY started_at DESC LIMIT 1`

function toFound({ phone, label, startedAt, endedAt, ...person }: Row): FoundPerson {
  if (phone === null) return { ...person, desk: null }
  const times = { since: startedAt.toISOString(), until: endedAt?.toISOString() ?? null }
  return { ...person, desk: { number: phone, label: label ?? '', ...times } }
}
