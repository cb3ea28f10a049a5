import type { Desk } from '@/lib/contract/board'
import type { Event } from '@/lib/contract/events'
import { db } from '@/lib/db'
import { loadDesks } from './desks'

/**
 * The desks that these events name, and those where the people they name are logged in now: enough to know their names.
 * A page of events names only a few, even of a pool of thousands.
 */
export async function loadDesksOf(events: readonly Event[]): Promise<Desk[]> {
  const named = events.flatMap((event) => (event.type === 'session.started' ? [event.data] : []))
  const phones = known([...events.map(({ phone }) => phone), ...named.map(({ from }) => from)])
  const extensions = known([...events.map(({ extension }) => extension), ...named.map(({ displaced }) => displaced)])
  const where = { endedAt: null, extension: { in: extensions } }
  const seats = await db().session.findMany({ where, select: { phone: true } })
  return loadDesks({ numbers: [...phones, ...seats.map(({ phone }) => phone)] })
}

const known = (numbers: readonly (string | null)[]) => [...new Set(numbers.filter((number) => number !== null))]
