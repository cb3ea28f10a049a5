import type { Board, BoardMessage, BoardPbx, Desk } from '@/lib/contract/board'
import { type Looked, wholeBoard } from '@/lib/contract/board-stream'
import type { Event } from '@/lib/contract/events'
import { isForFeed, type Run } from '@/lib/contract/feed'
import { withNext } from '../activity/runs'
import type { FirstScreen, Missing } from './first-screen'

/** How many events the board keeps; older ones are on the activity page. */
export const keptEvents = 60

export type BoardState = {
  desks: readonly Desk[]
  pbxes: readonly BoardPbx[]
  /** Newest first. */
  activity: readonly Event[]
  /** Newest first: what of it a front desk wants to know, with what belongs together in one. */
  feed: readonly Run[]
  /** Where a new connection resumes. */
  lastEventId: number
  /** Until the stream has begun: what the server has left out of a large board. */
  missing: Missing | null
  /** Of what every desk is known; null: of nothing yet. */
  known: Looked | null
}

/** The server has rendered the page again, after an action here. */
type Rendered = { event: 'rendered'; data: FirstScreen }

/** A message about a board; `carried` says which part of the board it is about, left out: all of it. */
export type Heard = (BoardMessage | Rendered) & { carried?: Looked }

/**
 * @param recent events for the first paint, in any order
 * @param bulk what one request did to many phones, which are not among those events
 */
export function initialBoard(
  { desks, pbxes, lastEventId }: Board,
  recent: readonly Event[],
  missing: Missing | null = null,
  bulk: Run | null = null,
  rendered: Looked = wholeBoard,
): BoardState {
  const known = missing ? null : rendered
  const start: BoardState = { desks, pbxes, activity: [], feed: bulk ? [bulk] : [], lastEventId, missing, known }
  return recent.toSorted((a, b) => a.id - b.id).reduce(withEvent, start)
}

/** The board after one message of the stream. Returns the same object when the message changes nothing. */
export function applyMessage(state: BoardState, message: Heard): BoardState {
  const { carried = wholeBoard } = message
  switch (message.event) {
    case 'board':
      return { ...state, desks: message.data.desks, pbxes: message.data.pbxes, missing: null, known: carried }
    case 'rendered':
      return withRendered(state, message.data, carried)
    case 'desk':
      return { ...state, desks: withDesk(state.desks, message.data) }
    case 'removed':
      return { ...state, desks: state.desks.filter((desk) => desk.id !== message.data.id) }
    case 'pbxes':
      return { ...state, pbxes: message.data }
    case 'activity':
      return withEvent(state, message.data)
  }
}

// A part of the board does not replace the whole one.
function withRendered(state: BoardState, { board, missing }: FirstScreen, rendered: Looked): BoardState {
  const { pbxes } = board
  if (missing && !state.missing) return { ...state, pbxes, desks: board.desks.reduce(withDesk, state.desks) }
  return { ...state, pbxes, desks: board.desks, missing, known: missing ? null : rendered }
}

function withDesk(desks: readonly Desk[], desk: Desk): readonly Desk[] {
  const at = desks.findIndex((known) => known.id === desk.id)
  return at === -1 ? [...desks, desk] : desks.with(at, desk)
}

// A replay may overlap what is already shown, and tabs that share a stream may hear an event twice.
function withEvent(state: BoardState, event: Event): BoardState {
  if (state.activity.some((known) => known.id === event.id)) return state
  const activity = [event, ...state.activity].sort((a, b) => b.id - a.id).slice(0, keptEvents)
  const feed = isForFeed(event) ? withNext(state.feed, event, keptEvents) : state.feed
  return { ...state, activity, feed, lastEventId: Math.max(state.lastEventId, event.id) }
}
