import type { FactType } from '@/lib/contract/events'
import type { Topic } from '@/lib/contract/topics'
import { dayAfter, whenIs } from '@/lib/contract/wall-clock'
import type { Transaction } from '@/lib/db'
import { firstIdFrom } from './id-at'
import type { EventFilter } from './list-events'
import { aboutThose, atLocation, causedBy } from './subjects'

/**
 * What somebody asks of the activity; '' or null where they ask for nothing. `from`, `to`: days, as 2027-01-31, or minutes, as
 * 2027-01-31T14:30.
 */
export interface AskedEvents {
  type: FactType | null
  topic: Topic | null
  find: string
  phone: string
  extension: string
  location: string
  actor: string
  pbx: string
  from: string
  to: string
}

export interface FoundEvents {
  filter: EventFilter
  /** The id before which events are listed; null: from the newest on. */
  before: number | null
}

/** The same for the database. Throws Problem no_such_location. @param zone where the days begin and end */
export async function eventsAsked(db: Transaction, asked: AskedEvents, zone: string): Promise<FoundEvents> {
  const { type, topic, find, phone, extension, location, actor, pbx, from, to } = asked
  const [first, end, ...about] = await Promise.all([
    from ? firstIdFrom(db, beginning(from, zone)) : undefined,
    to ? firstIdFrom(db, endOf(to, zone)) : null,
    find ? aboutThose(db, find, pbx) : {},
    location ? atLocation(db, location, pbx) : {},
  ])
  const filter = {
    ...(type && { type }),
    ...(topic && { topic }),
    ...(phone && { phone }),
    ...(extension && { extension }),
    ...(pbx && { pbx }),
    ...(first !== undefined && { from: first }),
    about: { AND: [...about, actor ? causedBy(actor) : {}] },
  }
  return { filter, before: end }
}

const beginning = (text: string, zone: string): Date => whenIs(dayOf(text), text.slice(11) || '00:00', zone)

/** A day ends with the next one; a minute is where it ends. */
const endOf = (text: string, zone: string): Date =>
  text.length > 10 ? beginning(text, zone) : whenIs(dayAfter(text), '00:00', zone)

const dayOf = (text: string) => text.slice(0, 10)
