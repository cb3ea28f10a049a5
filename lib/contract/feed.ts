import type { Event, FactType } from './events.ts'

/** What somebody at a front desk wants to know of: who came and went, and who could not. */
export const feedTypes = [
  'session.started',
  'session.ended',
  'session.reopened',
  'login.denied',
  'logout.denied',
  'pin.locked',
  'pin.released',
] as const satisfies FactType[]

/** For these the feed shows only that one request did it to many at once. */
export const bulkTypes = ['phone.added', 'phone.changed', 'phone.removed'] as const satisfies FactType[]

const isOf = (types: readonly FactType[], { type }: Pick<Event, 'type'>) => types.includes(type)

export const isBulkType = (event: Pick<Event, 'type'>): boolean => isOf(bulkTypes, event)

/** The log-in that caused the others says the same in one sentence; the activity page has both. */
export function isForFeed(event: Event): boolean {
  if (event.type === 'session.ended') return event.data.reason !== 'moved' && event.data.reason !== 'taken_over'
  return isOf(feedTypes, event) || isBulkType(event)
}

/** Events that are shown in one line: the newest of them, how many they are, and the id of the first one. */
export type Run = { event: Event; count: number; since: number }
