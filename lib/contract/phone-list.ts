import type { Desk } from './board.ts'
import type { PhoneDetails } from './phone-details.ts'
import type { DesksAtPlace } from './places.ts'

export const shows = ['all', 'attention', 'unregistered', 'unused'] as const
/** Which phones of the pool a list shows. */
export type Show = (typeof shows)[number]

export const sorts = ['number', 'label', 'location', 'owner', 'added'] as const
export type Sort = (typeof sorts)[number]

/** As one word of an address: `-label` is by label the other way round. */
export const orders = [...sorts, ...sorts.map((sort) => `-${sort}` as const)] as const
export type Order = (typeof orders)[number]

export const readOrder = (order: Order): { sort: Sort; isDescending: boolean } => ({
  sort: sorts.find((sort) => sort === order.replace(/^-/, '')) ?? 'number',
  isDescending: order.startsWith('-'),
})

/** What is asked of the pool. `pbx` and `location`: as of a chosen place. */
export interface PhoneQuery {
  /** Each of its words has to occur. */
  search: string
  pbx: string
  location: string
  show: Show
  sort: Sort
  isDescending: boolean
}

/** As many phones are a page of the list. */
export const phonesAtOnce = 50

/** A phone that somebody has selected, of however many. */
export type PoolPhone = Pick<Desk, 'id' | 'pbx' | 'number'> &
  PhoneDetails & { session: { extension: string; name: string } | null }

/** A page of the pool, and what is said of all of it. */
export interface PoolPage {
  /** The last one where there are no such many; of the first one 1. */
  page: number
  phones: Desk[]
  /** How many fit, on all pages. */
  total: number
  /** How many each filter would show of the PBX and the location. */
  counts: Record<Show, number>
  /** How many there have no emergency caller ID. */
  unsafe: number
  places: DesksAtPlace[]
}
