import type { Board, Desk } from '@/lib/contract/board'
import { countDesks } from '../board/desk-view'
import { type FirstScreen, wholeBoard } from '../board/first-screen'
import { countPhones, type PhoneFacts, phonesOfPlace, type PhoneView, type Show, shownPhones } from './phone-view'

/** As many as are seen at first on most displays; each weighs five kilobytes. */
const firstRows = 7

/** What the server renders of the pool. */
export type FirstPhones = FirstScreen & {
  /** How many there have no emergency caller ID. */
  unsafe: number
  facts: PhoneFacts
  /** How many each filter would show. */
  counts: Record<Show, number>
  /** Those that there are, by PBX. */
  locations: Record<string, string[]>
}

/** A small pool as a whole; of a large one the first screen, and the stream brings the rest. */
export function firstPhones(board: Board, view: PhoneView, facts: KnownFacts): FirstPhones {
  const counts = countPhones(board.desks, view, { ...facts, unusedCount: 0 })
  const known = {
    unsafe: unsafeIn(phonesOfPlace(board.desks, view)),
    facts: neededFacts(view, facts, counts.unused),
    counts,
    locations: locationsOf(board.desks),
  }
  if (board.desks.length <= wholeBoard) return { ...known, board, missing: null }
  const shown = shownPhones(board.desks, view, known.facts)
  const desks = shown.slice(0, firstRows)
  const missing = { counts: countDesks(shown), groups: {}, desks: board.desks.length - desks.length, named: [] }
  return { ...known, board: { ...board, desks }, missing }
}

type KnownFacts = { unused: readonly string[]; added: readonly string[] }

/** Thousands of ids are sent to those alone who look at what they say. */
const neededFacts = ({ show, sort }: PhoneView, { unused, added }: KnownFacts, unusedCount: number): PhoneFacts => ({
  unused: show === 'unused' ? unused : null,
  added: sort === 'added' ? added : null,
  unusedCount,
})

/** How many have no emergency caller ID. */
export const unsafeIn = (phones: readonly Desk[]) => phones.filter((phone) => phone.hasEmergencyCid === false).length

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The locations of the phones, by PBX and in order. */
export function locationsOf(phones: readonly Desk[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {}
  for (const { pbx, location } of phones) if (location !== '') (found[pbx] ??= new Set()).add(location)
  return Object.fromEntries(
    Object.entries(found).map(([pbx, names]) => [pbx, [...names].sort((a, b) => natural.compare(a, b))]),
  )
}
