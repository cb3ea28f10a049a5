import type { Board, BoardMessage } from '@/lib/contract/board'

/** Which desk, and where it is: a location belongs to one PBX, and '' is where desks are that have none. */
export interface Place {
  pbx: string
  location: string
  number: string
}

/** What of the board a stream carries. */
export interface Carried {
  /** null: all of them. */
  pbx: string | null
  location: string | null
  numbers: ReadonlySet<string> | null
  /** It begins without desks, for a reader who knows them from elsewhere. */
  onlyChanges: boolean
}

export const everything: Carried = { pbx: null, location: null, numbers: null, onlyChanges: false }

/** As lib/contract/board-stream.ts describes the address. @param url with a path at least */
export function readCarried(url: string): Carried {
  const { searchParams } = new URL(url, 'http://localhost')
  const text = (name: string) => searchParams.get(name)?.slice(0, longest) ?? null
  return {
    pbx: text('pbx'),
    location: text('location'),
    ...desksIn(searchParams.get('desks')),
  }
}

function desksIn(asked: string | null): Pick<Carried, 'numbers' | 'onlyChanges'> {
  if (asked === 'changed') return { numbers: null, onlyChanges: true }
  return { numbers: asked === null ? null : new Set(asked.split(' ')), onlyChanges: false }
}

/** No PBX and no location has a longer name. */
const longest = 100

/** The same for all streams that carry the same. */
export const nameOf = ({ numbers, ...carried }: Carried): string =>
  JSON.stringify({ ...carried, numbers: numbers && [...numbers] })

export const isWhole = ({ pbx, location, numbers, onlyChanges }: Carried): boolean =>
  pbx === null && location === null && numbers === null && !onlyChanges

export const isIn = ({ pbx, location, numbers }: Carried, place: Place): boolean =>
  (pbx === null || place.pbx === pbx) &&
  (location === null || place.location === location) &&
  (numbers === null || numbers.has(place.number))

/**
 * A message as such a stream sends it; null: it leaves it out. A desk that has moved elsewhere is removed.
 * @param places those it is about; null: it is about all
 */
export function partCarried(
  carried: Carried,
  message: BoardMessage,
  places: readonly Place[] | null,
): BoardMessage | null {
  if (isWhole(carried)) return message
  if (message.event === 'board') return { event: 'board', data: partOf(carried, message.data) }
  if (places !== null && !places.some((place) => isIn(carried, place))) return null
  const hasLeft = message.event === 'desk' && !isIn(carried, message.data)
  return hasLeft ? { event: 'removed', data: { id: message.data.id } } : message
}

const partOf = (carried: Carried, board: Board): Board => ({
  ...board,
  desks: carried.onlyChanges ? [] : board.desks.filter((desk) => isIn(carried, desk)),
})
