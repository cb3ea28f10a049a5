import { Prisma } from '@/generated/prisma/client'
import { endReasonSchema } from '@/lib/contract/commands'
import type { Ending, PersonUse, Refusal } from '@/lib/contract/reports'
import type { Transaction } from '@/lib/db'
import type { Scope } from './range'
import { ofPbx, seated } from './used'

export interface Sessions {
  logIns: number
  ended: number
  /** In seconds; null: none has ended. */
  averageStay: number | null
  medianStay: number | null
}

/** Sessions that were never put into effect are no stays. */
const isStay = Prisma.sql`end_reason IS DISTINCT FROM 'not_applied'`

export async function loadSessions(db: Transaction, scope: Scope): Promise<Sessions> {
  const [row] = await db.$queryRaw<Sessions[]>`${seated(scope)}
    SELECT count(*) FILTER (WHERE started_at >= ${scope.begin})::int AS "logIns", count(lasted)::int AS ended,
      avg(lasted) AS "averageStay", percentile_cont(0.5) WITHIN GROUP (ORDER BY lasted) AS "medianStay"
    FROM (
      SELECT started_at, CASE WHEN ended_at < ${scope.end} THEN date_part('epoch', ended_at - started_at) END AS lasted
      FROM seats WHERE ${isStay} AND ${isAtDesk(scope, 'seats', 'started_at')}
    ) AS stays`
  return row ?? { logIns: 0, ended: 0, averageStay: null, medianStay: null }
}

/** Why sessions ended, the most frequent reason first. */
export async function loadEndings(db: Transaction, scope: Scope): Promise<Ending[]> {
  const rows = await db.$queryRaw<(Omit<Ending, 'reason'> & { reason: string })[]>`${seated(scope)}
    SELECT end_reason AS reason, coalesce(ended_by->>'kind' IN ('policy', 'rule'), false) AS "byRule", count(*)::int AS count
    FROM seats WHERE ended_at < ${scope.end} AND ${isAtDesk(scope, 'seats', 'ended_at')}
    GROUP BY 1, 2 ORDER BY 3 DESC, 1`
  return rows.flatMap(({ reason, ...row }) => {
    // Sessions that an old version ended may have another one, or none.
    const known = endReasonSchema.safeParse(reason)
    return known.success ? [{ reason: known.data, ...row }] : []
  })
}

/** Log-ins that were refused, the most frequent reason first. */
export function loadRefusals(db: Transaction, scope: Scope): Promise<Refusal[]> {
  const { begin, end } = scope
  return db.$queryRaw<Refusal[]>`${seated(scope)}
    SELECT coalesce(data->>'reason', '') AS reason, count(*)::int AS count FROM events
    WHERE type = 'login.denied' AND at >= ${begin} AND at < ${end} AND ${ofPbx(scope)} AND ${isAtDesk(scope, 'events', 'at')}
    GROUP BY 1 ORDER BY 2 DESC, 1`
}

/** Who was logged in for how long. Only for those who may know: lib/reports/per-person.ts. */
export function loadPeople(db: Transaction, scope: Scope): Promise<PersonUse[]> {
  return db.$queryRaw<PersonUse[]>`${seated(scope)}
    SELECT pbx, extension, (array_agg(name ORDER BY started_at DESC))[1] AS name,
      count(*) FILTER (WHERE started_at >= ${scope.begin})::int AS "logIns", count(DISTINCT phone)::int AS desks,
      sum(date_part('epoch', least(ended_at, ${scope.end}) - greatest(started_at, ${scope.begin}))) AS seconds
    FROM seats WHERE extension <> '' AND ${isStay} AND ${isAtDesk(scope, 'seats', 'started_at')}
    GROUP BY 1, 2 ORDER BY seconds DESC, extension, pbx`
}

type TableWithDesk = 'seats' | 'events'

/** Where a location is asked for: whether the desk stood there at that moment; for older ones, when the range began. */
function isAtDesk(
  { location, begin }: Scope,
  table: TableWithDesk,
  moment: 'started_at' | 'ended_at' | 'at',
): Prisma.Sql {
  if (location === undefined) return Prisma.sql`true`
  const at = Prisma.raw(`${table}.${moment}`)
  const of = Prisma.raw(table)
  return Prisma.sql`EXISTS (
    SELECT FROM desks WHERE desks.pbx = ${of}.pbx AND desks.number = ${of}.phone
      AND desks.since <= greatest(${at}, ${begin}::timestamptz) AND desks.until >= ${at})`
}
