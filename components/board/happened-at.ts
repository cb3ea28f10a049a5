import type { Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'

export const anywhere = () => true

/** Whether an event is of these desks, or of none. Another tab may receive more than this one looks at. */
export function happenedAt(desks: readonly Desk[]): (event: Event) => boolean {
  const there = new Set(desks.map(({ pbx, number }) => keyOf(pbx, number)))
  return (event) => event.phone === null || phonesOf(event).some((number) => there.has(keyOf(event.pbx, number)))
}

/** Who moves is news in both places. */
const phonesOf = (event: Event): (string | null)[] =>
  event.type === 'session.started' ? [event.phone, event.data.from] : [event.phone]

const keyOf = (pbx: string | null, number: string | null) => `${pbx ?? ''}/${number ?? ''}`
