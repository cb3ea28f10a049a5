import type { Board, BoardMessage, BoardPbx, Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'

/** How many events the board keeps; older ones are on the activity page. */
export const keptEvents = 60

export type BoardState = {
  desks: readonly Desk[]
  pbxes: readonly BoardPbx[]
  /** Newest first. */
  activity: readonly Event[]
  /** Where a new connection resumes. */
  lastEventId: number
}

/** @param recent events for the first paint, in any order */
export function initialBoard(board: Board, recent: readonly Event[]): BoardState {
  const start = { desks: board.desks, pbxes: board.pbxes, activity: [], lastEventId: board.lastEventId }
  return recent.reduce(withEvent, start)
}

/** The board after one message of the stream. Returns the same object when the message changes nothing. */
export function applyMessage(state: BoardState, message: BoardMessage): BoardState {
  switch (message.event) {
    case 'board':
      return { ...state, desks: message.data.desks, pbxes: message.data.pbxes }
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

function withDesk(desks: readonly Desk[], desk: Desk): readonly Desk[] {
  const at = desks.findIndex((known) => known.id === desk.id)
  return at === -1 ? [...desks, desk] : desks.with(at, desk)
}

// A replay may overlap what is already shown, and tabs that share a stream may hear an event twice.
function withEvent(state: BoardState, event: Event): BoardState {
  if (state.activity.some((known) => known.id === event.id)) return state
  const activity = [event, ...state.activity].sort((a, b) => b.id - a.id).slice(0, keptEvents)
  return { ...state, activity, lastEventId: Math.max(state.lastEventId, event.id) }
}
