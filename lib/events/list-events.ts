import type { Event as EventRow, Prisma } from '@/generated/prisma/client'
import { eventSchema, type Event, type FactType } from '@/lib/contract/events'
import { kindsOf, type Topic } from '@/lib/contract/topics'
import type { Transaction } from '@/lib/db'
import { inTodaysShape } from './older-shapes'
import { seenBy, shownTo, type Sight } from './visibility'

export interface EventFilter {
  pbx?: string
  type?: FactType
  topic?: Topic
  types?: readonly FactType[]
  phone?: string
  extension?: string
  /** Ids from this one on. */
  from?: number
  /** As subjects.ts has it. */
  about?: Prisma.EventWhereInput
}

export interface EventPage {
  /** Oldest first. */
  events: Event[]
  /** Pass it as `after` to get what comes next. */
  next: number
  isLast: boolean
}

export interface EventRange {
  after: number
  limit: number
  sight: Sight
  /** Left out: those of all PBXs, and those that concern none. */
  pbx?: string | undefined
}

/** Events with greater ids than `after`, oldest first; every one of them is met by following `next`. */
export async function listEventsAfter(
  db: Transaction,
  { after, limit, sight, pbx }: EventRange,
  filter: EventFilter = {},
): Promise<EventPage> {
  const wanted = whereOf({ ...filter, ...(pbx !== undefined && { pbx }) }, sight)
  const where = { AND: [{ id: { gt: after } }, wanted] }
  const rows = await db.event.findMany({ where, orderBy: { id: 'asc' }, take: limit })
  return { events: toEvents(rows, sight), next: Number(rows.at(-1)?.id ?? after), isLast: rows.length < limit }
}

/** Newest first, for people. @param before id; null starts with the newest */
export async function listRecentEvents(
  db: Transaction,
  { before = null, limit, sight }: { before?: number | null; limit: number; sight: Sight },
  filter: EventFilter = {},
): Promise<{ events: Event[]; hasOlder: boolean }> {
  const where = { AND: [before === null ? {} : { id: { lt: before } }, whereOf(filter, sight)] }
  const rows = await db.event.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 })
  return { events: toEvents(rows.slice(0, limit), sight), hasOlder: rows.length > limit }
}

/** The same for the database. */
export const whereOf = (
  { pbx, type, types, topic, phone, extension, from, about = {} }: EventFilter,
  sight: Sight,
): Prisma.EventWhereInput => ({
  AND: [
    seenBy(sight),
    topic ? { OR: kindsOf([topic]).map(ofKind) } : {},
    types ? { type: { in: [...types] } } : {},
    about,
  ],
  ...(from !== undefined && { id: { gte: from } }),
  ...(pbx !== undefined && { pbxId: pbx }),
  ...(type !== undefined && { type }),
  ...(phone !== undefined && { phone }),
  ...(extension !== undefined && { extension }),
})

const ofKind = (kind: string) => ({ type: { startsWith: `${kind}.` } })

/** 0 while there are none. */
export async function newestEventId(db: Transaction): Promise<number> {
  const { _max } = await db.event.aggregate({ _max: { id: true } })
  return Number(_max.id ?? 0)
}

export const toEvents = (rows: readonly EventRow[], sight: Sight): Event[] =>
  rows.flatMap(toEvent).flatMap((event) => shownTo(sight, event) ?? [])

// Facts that this version does not know (a newer one wrote them, then an older was installed) are left out.
export function toEvent({ id, at, pbxId, ...row }: EventRow): Event[] {
  const event = { ...inTodaysShape(row), pbx: pbxId, id: Number(id), at: at.toISOString() }
  const parsed = eventSchema.safeParse(event)
  if (!parsed.success) console.warn(`Event ${id} (${row.type}) cannot be read and is left out.`)
  return parsed.success ? [parsed.data] : []
}
