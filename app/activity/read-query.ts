import { type ActivityQuery, readWhat } from '@/components/activity/activity-query'
import { firstPbx, pbxIdSchema } from '@/lib/contract/pbxes'
import { dayAfter, whenIs, zoneHere } from '@/lib/contract/wall-clock'
import { db } from '@/lib/db'
import { firstIdFrom } from '@/lib/events/id-at'
import type { EventFilter } from '@/lib/events/list-events'
import { aboutThose } from '@/lib/events/subjects'
import { workersZone } from '@/lib/logout-rules/workers-zone'

type Params = Record<string, string | string[] | undefined>

/** What the page's address asks for; anything that cannot be right asks for nothing. */
export function readQuery(params: Params): ActivityQuery {
  return {
    what: readWhat(params['type']),
    find: one(params['find']).trim().slice(0, 80),
    phone: digits(params['phone']),
    extension: digits(params['extension']),
    pbx: pbxIdSchema.catch('').parse(params['pbx']),
    from: day(params['from']),
    to: day(params['to']),
  }
}

/** The id before which events are listed; null: from the newest on. More digits than a number holds name none. */
export const readBefore = (params: Params): number | null => Number(digits(params['before']).slice(0, 15)) || null

/** The days of the query begin and end there: where its PBX is. */
export const zoneOf = async ({ pbx }: ActivityQuery): Promise<string> =>
  (await workersZone(db(), pbx || firstPbx)) ?? zoneHere()

interface Asked {
  filter: EventFilter
  before: number | null
}

/** The same for the database. */
export async function filterOf(query: ActivityQuery, before: number | null, zone: string): Promise<Asked> {
  const { what, find, phone, extension, pbx, from, to } = query
  const [first, end, about] = await Promise.all([
    from ? firstIdFrom(db(), whenIs(from, '00:00', zone)) : undefined,
    to ? firstIdFrom(db(), whenIs(dayAfter(to), '00:00', zone)) : null,
    find ? aboutThose(db(), find, pbx) : undefined,
  ])
  const filter = {
    ...(what?.kind === 'type' && { type: what.type }),
    ...(what?.kind === 'topic' && { topic: what.topic }),
    ...(phone && { phone }),
    ...(extension && { extension }),
    ...(pbx && { pbx }),
    ...(first !== undefined && { from: first }),
    ...(about && { about }),
  }
  return { filter, before: end === null ? before : Math.min(before ?? end, end) }
}

const one = (value: Params[string]): string => (typeof value === 'string' ? value : '')
const digits = (value: Params[string]): string => one(value).replace(/\D/g, '').slice(0, 20)

function day(value: Params[string]): string {
  const text = one(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''
}
