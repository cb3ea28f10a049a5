import { Prisma } from '@/generated/prisma/client'
import type { Scope } from './range'

/**
 * What a query of a report begins with:
 *
 *   desks   each desk of the scope, since when and until when it was in the pool there, within the range
 *   seats   each session that was open at some time of the range, at whichever desk
 */
export const seated = (scope: Scope): Prisma.Sql => Prisma.sql`
  WITH desks AS (${desksOf(scope)}), seats AS (${seatsOf(scope)})`

/** The same, and `stays`: each part of a session that was within the range, at a desk of the scope. */
export const used = (scope: Scope): Prisma.Sql => Prisma.sql`${seated(scope)}, stays AS (${stays})`

export const ofPbx = ({ pbx }: Pick<Scope, 'pbx'>, column = Prisma.sql`pbx`): Prisma.Sql =>
  pbx === undefined ? Prisma.sql`true` : Prisma.sql`${column} = ${pbx}`

/** A desk that moves, or is removed and comes back, has several rows. `place` numbers the locations: numbers are sorted faster. */
function desksOf(scope: Scope): Prisma.Sql {
  const { begin, end, location } = scope
  const there = location === undefined ? Prisma.sql`true` : Prisma.sql`location = ${location}`
  return Prisma.sql`
    SELECT pbx, number, label, location, greatest(since, ${begin}::timestamptz) AS since,
      least(until, ${end}::timestamptz) AS until, (dense_rank() OVER (ORDER BY pbx, location))::int AS place
    FROM pool_history
    WHERE since < ${end} AND (until IS NULL OR until > ${begin}) AND ${ofPbx(scope)} AND ${there}`
}

/**
 * Those that began within the range, by the index of their beginnings; those that are open, by that of open ones; and of each
 * desk the last one before the range, which is the only one that may reach into it.
 */
function seatsOf(scope: Scope): Prisma.Sql {
  const { begin, end } = scope
  const columns = Prisma.sql`sessions.pbx, phone, extension, name, started_at, ended_at, end_reason, ended_by`
  return Prisma.sql`
    SELECT ${columns} FROM sessions WHERE started_at >= ${begin} AND started_at < ${end} AND ${ofPbx(scope)}
    UNION ALL
    SELECT ${columns} FROM sessions WHERE ended_at IS NULL AND started_at < ${begin} AND ${ofPbx(scope)}
    UNION ALL
    SELECT latest.* FROM (
      SELECT DISTINCT pbx, number FROM pool_history
      WHERE since < ${begin} AND (until IS NULL OR until > ${begin}) AND ${ofPbx(scope)}
    ) AS desk CROSS JOIN LATERAL (
      SELECT ${columns} FROM sessions
      WHERE sessions.pbx = desk.pbx AND phone = desk.number AND started_at < ${begin} AND ended_at IS NOT NULL
      ORDER BY started_at DESC LIMIT 1
    ) AS latest WHERE ended_at > ${begin}`
}

const stays = Prisma.sql`
  SELECT seats.pbx, phone, place, greatest(started_at, since) AS begun, least(ended_at, until) AS ended
  FROM seats JOIN desks ON desks.pbx = seats.pbx AND number = phone
    AND started_at < until AND (ended_at IS NULL OR ended_at > since)`
