import type { Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import type { Names } from './wording'

/** "Alice Archer (1001)", or the bare extension when no name is known. */
export function personName(extension: string, name: string | undefined): string {
  return name ? `${name} (${extension})` : extension
}

/** Names as far as the desks at hand and the log-ins among the events tell them. */
export function namesFrom(
  desks: readonly Pick<Desk, 'number' | 'label' | 'session'>[],
  events: readonly Event[],
): Names {
  const labels = new Map(desks.map(({ number, label }) => [number, label]))
  const people = new Map<string, string>()
  for (const event of events) {
    const isNamed = event.type === 'session.started' || event.type === 'session.reopened'
    if (isNamed && event.extension !== null) people.set(event.extension, event.data.name)
  }
  for (const { session } of desks) if (session) people.set(session.extension, session.name)
  return {
    desk: (number) => labels.get(number) || `phone ${number}`,
    person: (extension) => personName(extension, people.get(extension)),
  }
}
