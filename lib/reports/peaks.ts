import { Prisma } from '@/generated/prisma/client'
import type { Figures } from '@/lib/contract/reports'
import type { Transaction } from '@/lib/db'
import { midnightsOf, type Scope } from './range'
import { used } from './used'

interface DayPeak {
  /** Counted from 1. */
  day: number
  peak: number
}

/** How many were taken at once, at most, on each of the days that have begun. */
export async function loadPeaks(db: Transaction, scope: Scope): Promise<number[]> {
  const midnights = midnightsOf(scope)
  if (midnights.length === 0) return []
  const days = timesOf(midnights)
  const rows = await db.$queryRaw<DayPeak[]>`${used(scope)}, ${levels(midnights)}
    SELECT width_bucket(at, ${days}::timestamptz[]) AS day, max(taken)::int AS peak
    FROM levels WHERE at < ${scope.end} GROUP BY 1`
  const peaks = new Map(rows.map(({ day, peak }) => [day, peak]))
  return midnights.map((_, index) => peaks.get(index + 1) ?? 0)
}

/** When the most were taken, for the first time, and of how many desks. null: nobody was logged in. */
export async function loadPeak(db: Transaction, scope: Scope): Promise<Figures['peak']> {
  const [row] = await db.$queryRaw<{ taken: number; desks: number; at: Date }[]>`${used(scope)}, ${levels([])}
    SELECT taken::int AS taken, at,
      (SELECT count(*)::int FROM desks WHERE since <= at AND until > at) AS desks
    FROM (SELECT * FROM levels WHERE at < ${scope.end} AND taken > 0 ORDER BY taken DESC, at LIMIT 1) AS most`
  return row ? { ...row, at: row.at.toISOString() } : null
}

/**
 * How many were taken, each time that it changed, and at these moments. What happens at one moment happens together: who moves
 * from desk to desk sits at one of them.
 */
const levels = (moments: readonly Date[]) => Prisma.sql`
  steps AS (
    SELECT at, step FROM stays CROSS JOIN LATERAL (VALUES (begun, 1), (ended, -1)) AS change(at, step)
    UNION ALL
    SELECT moment, 0 FROM unnest(${timesOf(moments)}::timestamptz[]) AS moment
  ),
  levels AS (SELECT at, sum(step) OVER (ORDER BY at) AS taken FROM steps)`

const timesOf = (moments: readonly Date[]) => moments.map((moment) => moment.toISOString())
