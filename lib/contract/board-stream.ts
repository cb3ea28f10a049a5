/** No route of Next.js: lib/events/board-requests.ts answers it. */
export const boardStreamAddress = '/api/board/stream'

/** Names a stream: a reader who comes back with the same name takes the place of the stream that was lost. */
export const streamIdHeader = 'x-hotdesk-stream'

/** What its messages are: board.ts. */
export const boardEvents = ['board', 'desk', 'removed', 'pbxes', 'activity'] as const

/**
 * What of the board a stream carries, as in the query of its address: `pbx` and `location` for the desks there alone,
 * with `location` empty for desks without one; `desks` with the numbers of some, a space between two;
 * `desks=changed` for a reader who knows the desks from elsewhere and only needs what changes. '' is the whole board.
 */
export type Looked = string
export const wholeBoard: Looked = ''
export const onlyChanges: Looked = 'desks=changed'

/** @param place '' for all PBXs; null for all locations */
export function lookedAt({ pbx, location }: { pbx: string; location: string | null }): Looked {
  const parts = { ...(pbx !== '' && { pbx }), ...(location !== null && { location }) }
  return new URLSearchParams(parts).toString()
}

/** Of an address; proxies take 8 kB. */
const longestDesks = 4_000

/** These desks of a PBX and no other, however many. */
export function desksAlone(pbx: string, numbers: readonly string[]): Looked {
  return new URLSearchParams({ pbx, desks: numbers.toSorted().join(' ') }).toString()
}

/** As desksAlone; all of the PBX, where an address would be too long for their numbers. */
export function lookedAtDesks(pbx: string, numbers: readonly string[]): Looked {
  const desks = desksAlone(pbx, numbers)
  return desks.length > longestDesks ? lookedAt({ pbx, location: null }) : desks
}

/** Whether a stream of the one carries what a reader of the other wants to know. */
export const covers = (carried: Looked, wanted: Looked): boolean => carried === wholeBoard || carried === wanted
