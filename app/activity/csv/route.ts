import type { NextRequest } from 'next/server'
import { namesFrom } from '@/components/activity/names'
import { sentence } from '@/components/activity/wording'
import { requireAccount } from '@/lib/auth/require'
import { loadDesksOf } from '@/lib/board/desks-of-events'
import type { Event } from '@/lib/contract/events'
import { localTime } from '@/lib/contract/wall-clock'
import { csvResponse } from '@/lib/csv/csv-response'
import { db } from '@/lib/db'
import { eventsAsCsv } from '@/lib/events/events-as-csv'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { loadPeopleOf } from '@/lib/people/names-of-events'
import { problemResponse } from '@/lib/problems/http'
import { requestIdOf } from '@/lib/request-id'
import { filterOf, readQuery, sightOf, zoneOf } from '../read-query'

/** The activity that the page's address asks for as CSV, all of it; for everybody who is signed in, as far as they see it. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const { role } = await requireAccount()
    const query = readQuery(Object.fromEntries(request.nextUrl.searchParams))
    const zone = await zoneOf(query)
    const asked = { ...(await filterOf(query, null, zone)), sight: sightOf(role), zone }
    const today = localTime(new Date(), zone).day
    return await csvResponse(eventsAsCsv(db(), asked, saysOf), `hotdesk-activity-${today}.csv`)
  } catch (error) {
    return problemResponse(error, { requestId: requestIdOf(request.headers) })
  }
}

/** As the page says it. */
async function saysOf(events: readonly Event[]): Promise<(event: Event) => string> {
  const [pbxes, desks, people] = await Promise.all([listPbxes(db()), loadDesksOf(events), loadPeopleOf(db(), events)])
  const names = namesFrom(desks, events, pbxes, people)
  return (event) => sentence(event, names).text
}
