import { Prisma } from '@/generated/prisma/client'
import type { HourOfWeek } from '@/lib/contract/reports'
import type { Transaction } from '@/lib/db'
import type { Scope } from './range'
import { used } from './used'

export interface DayAverage {
  day: string
  desks: number
  average: number
}

export interface Occupancy {
  hours: HourOfWeek[]
  days: DayAverage[]
  share: number | null
}

/** All in seconds: of desks that were taken, of desks that were in the pool, of time. null: not of one hour, or not of one day. */
interface Row {
  day: string | null
  weekday: number | null
  hour: number | null
  taken: number
  pool: number
  lasted: number
}

/** How much of the desks was taken, by hour of the week and by day. */
export async function loadOccupancy(db: Transaction, scope: Scope): Promise<Occupancy> {
  const rows = await db.$queryRaw<Row[]>(sqlOf(scope))
  const days = rows.flatMap((row) => (row.day === null ? [] : [averageOf({ ...row, day: row.day })]))
  const hours = rows.flatMap((row) => hourOf(row) ?? [])
  const all = rows.find(({ day, hour }) => day === null && hour === null)
  return { days, hours, share: all ? shareOf(all) : null }
}

function averageOf({ day, taken, pool, lasted }: Row & { day: string }): DayAverage {
  const of = (seconds: number) => (lasted === 0 ? 0 : seconds / lasted)
  return { day, desks: of(pool), average: of(taken) }
}

function hourOf({ weekday, hour, ...row }: Row): HourOfWeek | null {
  return weekday === null || hour === null ? null : { weekday, hour, share: shareOf(row) }
}

export const shareOf = ({ taken, pool }: { taken: number; pool: number }): number | null =>
  pool > 0 ? taken / pool : null

/**
 * Who comes and goes is counted by quarters of an hour, of which the hours and days of every time zone are made. Of each: who
 * was there when it began, for all of it, and who came or went, for what was left of it. So each session is looked at twice,
 * however many hours it lasts.
 */
const sqlOf = (scope: Scope) => Prisma.sql`${used(scope)},
  changes AS (
    SELECT date_part('epoch', at) AS at, taken, 0 AS pool
    FROM stays CROSS JOIN LATERAL (VALUES (begun, 1), (ended, -1)) AS change(at, taken)
    UNION ALL
    SELECT date_part('epoch', at), 0, pool
    FROM desks CROSS JOIN LATERAL (VALUES (since, 1), (until, -1)) AS change(at, pool)
  ),
  changed AS (
    SELECT floor(at / 900) AS quarter, sum(taken) AS taken, sum(pool) AS pool,
      sum(taken * (900 - (at - floor(at / 900) * 900))) AS taken_left,
      sum(pool * (900 - (at - floor(at / 900) * 900))) AS pool_left
    FROM changes GROUP BY 1
  ),
  quarters AS (
    SELECT quarter,
      coalesce(sum(taken) OVER before, 0) * 900 + coalesce(taken_left, 0) AS taken,
      coalesce(sum(pool) OVER before, 0) * 900 + coalesce(pool_left, 0) AS pool,
      least((quarter + 1) * 900, ${secondsOf(scope.end)}::float8) - quarter * 900 AS lasted
    FROM generate_series(${quarterOf(scope.begin)}::int, ${lastQuarterOf(scope)}::int) AS quarter
    LEFT JOIN changed USING (quarter)
    WINDOW before AS (ORDER BY quarter ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ),
  placed AS (
    SELECT to_timestamp(quarter * 900) AT TIME ZONE ${scope.timeZone}::text AS clock, taken, pool, lasted FROM quarters
  ),
  named AS (
    SELECT clock::date AS day, extract(isodow FROM clock)::int AS weekday, extract(hour FROM clock)::int AS hour,
      taken, pool, lasted
    FROM placed
  )
  SELECT day::text AS day, weekday, hour,
    coalesce(sum(taken), 0)::float8 AS taken, coalesce(sum(pool), 0)::float8 AS pool, coalesce(sum(lasted), 0)::float8 AS lasted
  FROM named GROUP BY GROUPING SETS ((day), (weekday, hour), ()) ORDER BY day, weekday, hour`

export const secondsOf = (moment: Date) => moment.getTime() / 1000
const quarterOf = (moment: Date) => Math.floor(secondsOf(moment) / 900)
const lastQuarterOf = ({ end }: Scope) => Math.ceil(secondsOf(end) / 900) - 1
