import { Prisma } from '@/generated/prisma/client'
import { unregisteredStates } from '@/lib/contract/board'
import type { PhoneQuery, Show, Sort } from '@/lib/contract/phone-list'
import { type ChosenPlace, nameOfChosen } from '@/lib/contract/places'
import { hasWords, ofPbx, wordsOf } from '@/lib/search/words'

/** The phones, each with where it stands, whose it is, what the worker has found, and who is logged in. */
export const pool = Prisma.sql`phones
  LEFT JOIN locations ON locations.id = location_id
  LEFT JOIN people owners ON owners.pbx = phones.pbx AND owners.extension = owner
  LEFT JOIN phone_status status ON phone_id = phones.id
  LEFT JOIN sessions seat ON seat.pbx = phones.pbx AND seat.phone = number AND seat.ended_at IS NULL`

const isUnregistered = Prisma.sql`status.device_state = ANY(${[...unregisteredStates]})`
const isNotOnPbx = Prisma.sql`(status.phone_id IS NOT NULL AND status.dial IS NULL)`

/** What wants somebody's attention is said in components/board/desk-view.ts as well, of one desk. */
export const isUnsafe = Prisma.sql`(status.dial IS NOT NULL AND NOT status.has_emergency_cid)`

export const isShown: Record<Show, Prisma.Sql> = {
  all: Prisma.sql`true`,
  attention: Prisma.sql`(${isNotOnPbx} OR ${isUnsafe} OR (seat.id IS NOT NULL AND ${isUnregistered}))`,
  unregistered: Prisma.sql`(${isNotOnPbx} OR ${isUnregistered})`,
  // Each phone finds its sessions by an index.
  unused: Prisma.sql`(seat.id IS NULL AND NOT EXISTS (
    SELECT FROM sessions past WHERE past.pbx = phones.pbx AND past.phone = number AND past.ended_at IS NOT NULL))`,
}

export function isThere(place: ChosenPlace): Prisma.Sql {
  const location = nameOfChosen(place)
  const named = location === null ? Prisma.sql`true` : Prisma.sql`coalesce(locations.name, '') = ${location}`
  return Prisma.sql`${ofPbx(Prisma.sql`phones.pbx`, place.pbx)} AND ${named}`
}

export function fits({ search, show, ...place }: PhoneQuery): Prisma.Sql {
  // PostgreSQL has no text with NUL in it.
  const words = wordsOf(search.replaceAll('\u0000', ''))
  const text = Prisma.sql`concat_ws(' ', number, label, locations.name, owner, owners.name, seat.extension, seat.name)`
  const isFound = words.length === 0 ? Prisma.sql`true` : hasWords(text, words)
  return Prisma.sql`${isThere(place)} AND ${isShown[show]} AND ${isFound}`
}

const texts: Record<Exclude<Sort, 'number' | 'added'>, Prisma.Sql> = {
  label: Prisma.sql`label`,
  location: Prisma.sql`locations.name`,
  owner: Prisma.sql`coalesce(nullif(owners.name, ''), owner)`,
}

/** Empty values come last, in both directions. */
export function inOrder({ sort, isDescending }: PhoneQuery): Prisma.Sql {
  const way = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const byNumber = Prisma.sql`length(number) ${way}, number ${way}, phones.pbx ${way}`
  if (sort === 'number') return byNumber
  if (sort === 'added') return Prisma.sql`created_at ${way}, ${byNumber}`
  return Prisma.sql`${asCounted(texts[sort])} ${way} NULLS LAST, length(number), number, phones.pbx`
}

/**
 * A text to sort by as people do, whatever collations the database has: without case and accents, and with each number as
 * long as any, so that Desk 9 comes before Desk 10. NULL for an empty one.
 */
const asCounted = (text: Prisma.Sql) => Prisma.sql`
  regexp_replace(regexp_replace(regexp_replace(normalize(lower(nullif(${text}, '')), NFD), '[\\u0300-\\u036f]', '', 'g'),
    '([0-9]+)', '00000000000000000000\\1', 'g'), '0*([0-9]{20})', '\\1', 'g') COLLATE "C"`
