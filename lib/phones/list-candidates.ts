import { Prisma } from '@/generated/prisma/client'
import type { Candidate, CandidatePage } from '@/lib/contract/candidates'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { hasWords, wordsOf } from '@/lib/search/words'

export interface CandidateFilter {
  pbx: string
  /** Each of its words has to occur in number, name or dial string. */
  search?: string | undefined
  /** Those that are in the pool already, too. */
  pooled?: boolean | undefined
  offset?: number | undefined
  limit: number
}

interface Row extends Omit<Candidate, 'person'> {
  extension: string | null
  isSomebodys: boolean
}

/**
 * The phones that a PBX has, in the order of their numbers. An older Asterisk only reports which ones are people's:
 * then the list has only those. Throws Problem no_such_pbx.
 */
export async function listCandidates(db: Transaction, filter: CandidateFilter): Promise<CandidatePage> {
  const { pbx, offset = 0, limit } = filter
  await requirePbx(db, pbx)
  const known = knownPhones(filter)
  const [rows, [count]] = await Promise.all([
    db.$queryRaw<Row[]>`
      WITH ${known}, shown AS (SELECT * FROM fitting ORDER BY length(number), number LIMIT ${limit} OFFSET ${offset})
      SELECT pbx, number, name, dial, extension, "inPool",
        EXISTS (SELECT FROM excluded_numbers other WHERE other.pbx = shown.pbx AND other.number = shown.number) AS "isExcluded",
        extension IS NOT NULL AND (${isSomebodys}) AS "isSomebodys"
      FROM shown ORDER BY length(number), number`,
    db.$queryRaw<{ total: number }[]>`WITH ${known} SELECT count(*)::int AS total FROM fitting`,
  ])
  return { candidates: rows.map(toCandidate), total: count?.total ?? 0 }
}

/** Every phone with the extension that it rings for while nobody is logged in, as `fitting`. */
function knownPhones({ pbx, search = '', pooled = false }: CandidateFilter): Prisma.Sql {
  // PostgreSQL has no text with NUL in it.
  const words = wordsOf(search.replaceAll('\u0000', ''))
  const text = Prisma.sql`concat_ws(' ', number, name, extension, dial)`
  return Prisma.sql`
    own AS (
      SELECT DISTINCT ON (number) number, extension, name, cardinality(devices) AS phones
      FROM people, unnest(devices) AS number WHERE pbx = ${pbx}
      ORDER BY number, extension = number DESC, extension
    ), known AS (
      SELECT number, dial FROM devices WHERE pbx = ${pbx}
      UNION ALL
      SELECT number, NULL FROM own WHERE number ~ '^[0-9]{1,20}$' AND number NOT IN (SELECT number FROM devices WHERE pbx = ${pbx})
    ), described AS (
      SELECT ${pbx} AS pbx, known.number, coalesce(own.name, '') AS name, dial, extension, own.phones,
        phones.id IS NOT NULL AS "inPool"
      FROM known LEFT JOIN own ON own.number = known.number
      LEFT JOIN phones ON phones.pbx = ${pbx} AND phones.number = known.number
    ), fitting AS (
      SELECT * FROM described WHERE ${pooled ? Prisma.sql`true` : Prisma.sql`NOT "inPool"`}
      AND ${words.length === 0 ? Prisma.sql`true` : hasWords(text, words)}
    )`
}

const isSomebodys = Prisma.sql`
  extension <> number OR phones > 1
  OR EXISTS (SELECT FROM phones desk WHERE desk.pbx = shown.pbx AND desk.owner = extension)
  OR EXISTS (SELECT FROM group_members one WHERE one.pbx = shown.pbx AND one.extension = shown.extension)
  OR EXISTS (SELECT FROM access_rules rule WHERE rule.pbx = shown.pbx AND rule.extension = shown.extension)
  OR EXISTS (SELECT FROM sessions seat WHERE seat.pbx = shown.pbx AND seat.extension = shown.extension AND ended_at IS NULL)
  OR EXISTS (SELECT FROM sessions seat WHERE seat.pbx = shown.pbx AND seat.extension = shown.extension AND ended_at IS NOT NULL)`

function toCandidate({ extension, isSomebodys, ...row }: Row): Candidate {
  return { ...row, person: isSomebodys && extension !== null ? { extension, name: row.name } : null }
}
