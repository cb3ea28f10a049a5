import { Prisma } from '@/generated/prisma/client'
import type { DeskUse, LocationUse, Place } from '@/lib/contract/reports'
import type { Transaction } from '@/lib/db'
import { secondsOf, shareOf } from './occupancy'
import type { Scope } from './range'
import { ofPbx, used } from './used'

/** In seconds. */
interface Use {
  taken: number
  pool: number
}

const withShare = <T extends Use>({ pool, taken, ...rest }: T) => ({ ...rest, share: shareOf({ taken, pool }) })

/** The most used one first. */
export async function loadLocations(db: Transaction, scope: Scope): Promise<LocationUse[]> {
  const rows = await db.$queryRaw<(Omit<LocationUse, 'share'> & Use)[]>`${used(scope)},
    there AS (
      SELECT place, pbx, location, count(DISTINCT number)::int AS desks, sum(date_part('epoch', until - since)) AS pool
      FROM desks GROUP BY 1, 2, 3
    ),
    steps AS (
      SELECT place, date_part('epoch', at) - ${secondsOf(scope.begin)}::float8 AS at, step
      FROM stays CROSS JOIN LATERAL (VALUES (begun, 1), (ended, -1)) AS change(at, step)
    ),
    levels AS (SELECT place, at, step, sum(step) OVER (PARTITION BY place ORDER BY at) AS level FROM steps),
    visits AS (
      SELECT place, max(level)::int AS peak, count(*) FILTER (WHERE step = 1)::int AS stays, -sum(step * at) AS taken
      FROM levels GROUP BY 1
    )
    SELECT pbx, location, desks, pool, coalesce(peak, 0) AS peak, coalesce(stays, 0) AS stays, coalesce(taken, 0) AS taken
    FROM there LEFT JOIN visits USING (place)
    ORDER BY coalesce(taken, 0) / nullif(pool, 0) DESC NULLS LAST, location, pbx`
  return rows.map(withShare)
}

/** Every desk that was in the pool, the busiest first. One that is there no more has the name that it had. */
export async function loadDeskUse(db: Transaction, scope: Scope): Promise<DeskUse[]> {
  const rows = await db.$queryRaw<(Omit<DeskUse, 'share'> & Use)[]>`${used(scope)},
    there AS (
      SELECT pbx, number, (array_agg(location ORDER BY since DESC))[1] AS location,
        (array_agg(label ORDER BY since DESC))[1] AS was, sum(date_part('epoch', until - since)) AS pool
      FROM desks GROUP BY 1, 2
    ),
    visits AS (
      SELECT pbx, phone AS number, count(*)::int AS stays, sum(date_part('epoch', ended - begun)) AS seconds
      FROM stays GROUP BY 1, 2
    )
    SELECT there.pbx, there.number, coalesce(phones.label, was) AS label, there.location, pool,
      coalesce(stays, 0) AS stays, coalesce(seconds, 0) AS seconds, coalesce(seconds, 0) AS taken
    FROM there LEFT JOIN visits USING (pbx, number)
    LEFT JOIN phones ON phones.pbx = there.pbx AND phones.number = there.number
    ORDER BY coalesce(seconds, 0) / nullif(pool, 0) DESC NULLS LAST, length(there.number), there.number, there.pbx`
  return rows.map(withShare)
}

/** Of the desks that are in the pool at the end of the range, those at which nobody was logged in. */
export function loadNeverUsed(db: Transaction, scope: Scope): Promise<Place[]> {
  return db.$queryRaw<Place[]>`${used(scope)}
    SELECT desk.pbx, desk.number, coalesce(phones.label, desk.label) AS label, desk.location
    FROM desks AS desk LEFT JOIN phones ON phones.pbx = desk.pbx AND phones.number = desk.number
    WHERE desk.until >= ${scope.end}
      AND NOT EXISTS (SELECT FROM stays WHERE stays.pbx = desk.pbx AND phone = desk.number)
    ORDER BY desk.location, length(desk.number), desk.number, desk.pbx`
}

/** How many are in the pool at the end of the range. */
export async function countDesks(db: Transaction, scope: Scope): Promise<number> {
  const [row] = await db.$queryRaw<{ desks: number }[]>`${used(scope)}
    SELECT count(*)::int AS desks FROM desks WHERE until >= ${scope.end}`
  return row?.desks ?? 0
}

/** Desks whose emergency calls would show the number of the person logged in there, as the worker last saw it. */
export function loadWithoutEmergencyId(db: Transaction, { pbx, location }: Scope): Promise<Place[]> {
  const there = location === undefined ? Prisma.sql`true` : Prisma.sql`coalesce(locations.name, '') = ${location}`
  return db.$queryRaw<Place[]>`
    SELECT phones.pbx, number, label, coalesce(locations.name, '') AS location
    FROM phones JOIN phone_status ON phone_id = phones.id LEFT JOIN locations ON locations.id = location_id
    WHERE dial IS NOT NULL AND NOT has_emergency_cid AND ${ofPbx({ pbx }, Prisma.sql`phones.pbx`)} AND ${there}
    ORDER BY location, length(number), number, pbx`
}

/** Where desks stand, or stood. */
export async function listPlaces(db: Transaction, pbx: string | undefined): Promise<string[]> {
  const rows = await db.$queryRaw<{ location: string }[]>`
    SELECT DISTINCT location FROM pool_history WHERE location <> '' AND ${ofPbx({ pbx })} ORDER BY location`
  return rows.map(({ location }) => location)
}
