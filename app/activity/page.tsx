import type { Metadata } from 'next'
import { ActivityFilter, ActivityPages, readType } from '@/components/activity/activity-filter'
import { ActivityLog } from '@/components/activity/activity-log'
import { namesFrom } from '@/components/activity/names'
import { Page } from '@/components/shell/page'
import type { SearchParams } from '../search-params'
import { loadDesks } from '@/lib/board/desks'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { listRecentEvents } from '@/lib/events/list-events'
import { maySee, type Sight } from '@/lib/events/visibility'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { requireViewer } from '../require-viewer'

export const metadata: Metadata = { title: 'Activity' }

const perPage = 50

export default async function ActivityPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/activity')
  const sight: Sight = viewer.role === 'admin' ? 'everything' : 'desks'
  const params = await searchParams
  const query = {
    type: readType(params['type']),
    phone: digits(params['phone']),
    extension: digits(params['extension']),
    pbx: pbxIdSchema.catch('').parse(params['pbx']),
  }
  // More digits than a number holds exactly name no event.
  const before = Number(digits(params['before']).slice(0, 15)) || null
  const filter = {
    ...(query.type && { type: query.type }),
    ...(query.phone && { phone: query.phone }),
    ...(query.extension && { extension: query.extension }),
    ...(query.pbx && { pbx: query.pbx }),
  }
  const [desks, pbxes, { events, hasOlder }] = await Promise.all([
    loadDesks(),
    listPbxes(db()),
    listRecentEvents(db(), { before, limit: perPage, sight }, filter),
  ])
  return (
    <Page viewer={viewer} title="Activity" lead="Everything that happened at the desks, newest first." width="list">
      <div className="grid gap-4">
        <ActivityFilter query={query} types={(type) => maySee(sight, { type })} pbxes={pbxes} />
        <ActivityLog events={events} names={namesFrom(desks, events, pbxes)} />
        <ActivityPages query={query} before={before} hasOlder={hasOlder} oldest={events.at(-1)?.id ?? null} />
      </div>
    </Page>
  )
}

function digits(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.replace(/\D/g, '').slice(0, 20) : ''
}
