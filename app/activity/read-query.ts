import { type ActivityQuery, readWhat } from '@/components/activity/activity-query'
import { firstPbx, pbxIdSchema } from '@/lib/contract/pbxes'
import type { Role } from '@/lib/contract/roles'
import { zoneHere } from '@/lib/contract/wall-clock'
import { db } from '@/lib/db'
import { eventsAsked, type FoundEvents } from '@/lib/events/asked-events'
import type { Sight } from '@/lib/events/visibility'
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

/** The same for the database. */
export async function filterOf(query: ActivityQuery, before: number | null, zone: string): Promise<FoundEvents> {
  const { what, ...rest } = query
  const asked = {
    type: what?.kind === 'type' ? what.type : null,
    topic: what?.kind === 'topic' ? what.topic : null,
  }
  const { filter, before: end } = await eventsAsked(db(), { ...rest, ...asked, location: '', actor: '' }, zone)
  return { filter, before: end === null ? before : Math.min(before ?? end, end) }
}

export const sightOf = (role: Role): Sight => (role === 'admin' ? 'everything' : 'desks')

const one = (value: Params[string]): string => (typeof value === 'string' ? value : '')
const digits = (value: Params[string]): string => one(value).replace(/\D/g, '').slice(0, 20)

function day(value: Params[string]): string {
  const text = one(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''
}
