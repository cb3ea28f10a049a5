import type { Board, Desk } from '@/lib/contract/board'
import { countDesks, desksOfView, type DeskView, searched } from '../board/desk-view'
import { type FirstScreen, wholeBoard } from '../board/first-screen'

/** As many fill the first screen of a large display. */
const firstRows = 12

/** What the server renders of the pool. */
export type FirstPhones = FirstScreen & {
  /** How many of the whole pool have no emergency caller ID. */
  unsafe: number
}

/** A small pool as a whole; of a large one the first screen, and the stream brings the rest. */
export function firstPhones(board: Board, view: DeskView): FirstPhones {
  const ofPbx = desksOfView(board.desks, view.pbx)
  const unsafe = unsafeIn(ofPbx)
  if (board.desks.length <= wholeBoard) return { board, missing: null, unsafe }
  const shown = searched(ofPbx, view)
  const desks = shown.slice(0, firstRows)
  const missing = { counts: countDesks(shown), groups: {}, desks: board.desks.length - desks.length, named: [] }
  return { board: { ...board, desks }, missing, unsafe }
}

/** How many have no emergency caller ID. */
export const unsafeIn = (phones: readonly Desk[]) => phones.filter((phone) => phone.hasEmergencyCid === false).length
