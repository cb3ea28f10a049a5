import { type Board, type Desk, isAvailable } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import { keyOf } from './arrangement'
import { countDesks, desksOfView, groupDesks, type DeskView, type Show } from './desk-view'

/** A board of as many desks is sent as a whole. */
export const wholeBoard = 100
/** As many fill the first screen of a large display. */
const firstDesks = 16

/** What the page does not know yet of a large board: its stream brings it. */
export type Missing = {
  counts: Record<Show, number>
  /** Of the groups that begin on the first screen, by their keys. */
  groups: Record<string, GroupSize>
  desks: number
  /** Desks and people that recent events name. */
  named: Desk[]
}
export type GroupSize = { desks: number; available: number }

/** What the server renders, and what is missing then; null: nothing. */
export type FirstScreen = { board: Board; missing: Missing | null }

export function firstScreen(board: Board, recent: readonly Event[], view: DeskView): FirstScreen {
  if (board.desks.length <= wholeBoard) return { board, missing: null }
  const shown = desksOfView(board.desks, view.pbx)
  const groups = groupDesks(shown, view)
  const first = groups.flatMap(({ desks }) => desks).slice(0, firstDesks)
  const begun = new Set(first.map(keyOf))
  const sizes = groups.filter((group) => begun.has(keyOf(group))).map((group) => [keyOf(group), sizeOf(group.desks)])
  return {
    board: { ...board, desks: first },
    missing: {
      counts: countDesks(shown),
      groups: Object.fromEntries(sizes) as Record<string, GroupSize>,
      desks: board.desks.length - first.length,
      named: namedIn(recent, board.desks),
    },
  }
}

export const sizeOf = (desks: readonly Desk[]): GroupSize => ({
  desks: desks.length,
  available: desks.filter(isAvailable).length,
})

// Whatever kind of event it is: each number in it is a text of digits.
function namedIn(recent: readonly Event[], desks: readonly Desk[]): Desk[] {
  const numbers = new Set(JSON.stringify(recent).match(/(?<=")\d+(?=")/g))
  return desks.filter(({ number, session }) => numbers.has(number) || (session && numbers.has(session.extension)))
}
