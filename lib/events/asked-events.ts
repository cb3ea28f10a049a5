import type { AskedOfEvents } from '@/lib/contract/asked-events'
import type { FactType } from '@/lib/contract/events'
import type { Topic } from '@/lib/contract/topics'
import { dayAfter, whenIs } from '@/lib/contract/wall-clock'
import type { Transaction } from '@/lib/db'
import { firstIdFrom } from './id-at'
import type { EventFilter } from './list-events'
import { aboutThose } from './subjects'

/** What somebody asks of the activity; null where they ask for no kind. */
export interface AskedEvents extends AskedOfEvents {
  type: FactType | null
  topic: Topic | null
}

export interface FoundEvents {
  filter: EventFilter
  /** The id before which events are listed; null: from the newest on. */
  before: number | null
}

/** The same for the database. @param zone where the days begin and end */
export async function eventsAsked(db: Transaction, asked: AskedEvents, zone: string): Promise<FoundEvents> {
  const { type, topic, find, phone, extension, pbx, from, to } = asked
  const [first, end, about] = await Promise.all([
    from ? firstIdFrom(db, whenIs(from, '00:00', zone)) : undefined,
    to ? firstIdFrom(db, whenIs(dayAfter(to), '00:00', zone)) : null,
    find ? aboutThose(db, find, pbx) : undefined,
  ])
  const filter = {
    ...(type && { type }),
    ...(topic && { topic }),
    ...(phone && { phone }),
    ...(extension && { extension }),
    ...(pbx && { pbx }),
    ...(first !== undefined && { from: first }),
    ...(about && { about }),
  }
  return { filter, before: end }
}
