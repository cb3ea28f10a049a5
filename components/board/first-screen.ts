import type { Board, Desk } from '@/lib/contract/board'
import { isAvailable } from '@/lib/contract/desk-facts'
import type { Event } from '@/lib/contract/events'
import { keyOf } from './arrangement'
import { countDesks, desksOfView, type DeskGroup, groupDesks, type DeskView, type Show } from './desk-view'
import { layoutFor } from './layout'

/** A board of as many desks is sent as a whole. */
const sentWhole = 100
/** As many fill the first screen of a large display. */
const firstRows = 16
/** The foot of a location takes as much room. */
const footRows = 1
/** As many desks are named at the foot of a location. */
export const namedAtFoot = 6

/** What the page does not know yet of a large board: its stream brings it. */
export type Missing = {
  counts: Record<Show, number>
  /** Of the groups that begin on the first screen, by their keys. */
  groups: Record<string, GroupSize>
  desks: number
  /** Desks and people that recent events name. */
  named: Desk[]
}
export type GroupSize = { desks: number; taken: number; available: number; unregistered: number }

/** What the server renders, and what is missing then; null: nothing. */
export type FirstScreen = { board: Board; missing: Missing | null }

export function firstScreen(board: Board, recent: readonly Event[], view: DeskView): FirstScreen {
  if (board.desks.length <= sentWhole) return { board, missing: null }
  const shown = desksOfView(board.desks, view)
  const begun = firstGroups(groupDesks(shown, view), view)
  const first = begun.flatMap(({ desks }) => desks)
  const sizes = begun.map(({ group }) => [keyOf(group), sizeOf(group.desks)])
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

/** The groups that begin on the first screen, each with those of its desks that it shows there. */
function firstGroups(groups: readonly DeskGroup[], view: DeskView): { group: DeskGroup; desks: Desk[] }[] {
  const layoutOf = layoutFor(view)
  const begun = []
  let room = firstRows
  for (const group of groups) {
    if (room <= 0) break
    const { rows, available, others } = layoutOf(group)
    begun.push({ group, desks: [...rows.slice(0, room), ...available.slice(0, namedAtFoot)] })
    room -= rows.length + (available.length + others.length > 0 ? footRows : 0)
  }
  return begun
}

/** What a board does not know yet of a place that it has just turned to. @param total as many desks as there are there */
export function missingAt(known: readonly Desk[], total: number): Missing {
  const counts = { ...countDesks(known), all: Math.max(total, known.length) }
  return { counts, groups: {}, desks: Math.max(0, total - known.length), named: [...known] }
}

export const sizeOf = (desks: readonly Desk[]): GroupSize => ({
  desks: desks.length,
  taken: desks.filter(({ session }) => session !== null).length,
  available: desks.filter(isAvailable).length,
  unregistered: desks.filter(({ line, session }) => session === null && line === 'unregistered').length,
})

// For all kinds of events: each number in them is a text of digits.
function namedIn(recent: readonly Event[], desks: readonly Desk[]): Desk[] {
  const numbers = new Set(JSON.stringify(recent).match(/(?<=")\d+(?=")/g))
  return desks.filter(({ number, session }) => numbers.has(number) || (session && numbers.has(session.extension)))
}
