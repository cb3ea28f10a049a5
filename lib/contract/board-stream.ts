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

/** Of the address; proxies take 8 kB. */
const longestDesks = 4_000

/** These desks of a PBX; all of it, where an address would be too long for their numbers. */
export function lookedAtDesks(pbx: string, numbers: readonly string[]): Looked {
  const desks = numbers.toSorted().join(' ')
  if (desks.length > longestDesks) return lookedAt({ pbx, location: null })
  return new URLSearchParams({ pbx, desks }).toString()
}

/** Whether a stream of the one carries what a reader of the other wants to know. */
export const covers = (carried: Looked, wanted: Looked): boolean => carried === wholeBoard || carried === wanted
