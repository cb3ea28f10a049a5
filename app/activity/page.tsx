import type { Metadata } from 'next'
import { ExportActivity } from '@/components/activity/export-activity'
import { ActivityFilter } from '@/components/activity/activity-filter'
import { ActivityLog } from '@/components/activity/activity-log'
import { activityAddress } from '@/components/activity/activity-query'
import { namesFrom } from '@/components/activity/names'
import { Page } from '@/components/shell/page'
import { OlderPages } from '@/components/ui/older-pages'
import { loadDesksOf } from '@/lib/board/desks-of-events'
import { db } from '@/lib/db'
import { listRecentEvents } from '@/lib/events/list-events'
import { maySee } from '@/lib/events/visibility'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { loadPeopleOf } from '@/lib/people/names-of-events'
import { activityWords } from '@/words/activity'
import { requireViewer } from '../require-viewer'
import type { SearchParams } from '../search-params'
import { filterOf, readBefore, readQuery, sightOf, zoneOf } from './read-query'

export const generateMetadata = (): Metadata => ({ title: activityWords().title })

const perPage = 50

export default async function ActivityPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/activity')
  const sight = sightOf(viewer.role)
  const params = await searchParams
  const query = readQuery(params)
  const zone = await zoneOf(query)
  const { filter, before } = await filterOf(query, readBefore(params), zone)
  const [pbxes, { events, hasOlder }] = await Promise.all([
    listPbxes(db()),
    listRecentEvents(db(), { before, limit: perPage, sight }, filter),
  ])
  const [desks, people] = await Promise.all([loadDesksOf(events), loadPeopleOf(db(), events)])
  const oldest = events.at(-1)?.id
  const older = hasOlder && oldest !== undefined ? activityAddress(query, { before: String(oldest) }) : null
  const isNewest = readBefore(params) === null
  const words = activityWords()
  return (
    <Page
      viewer={viewer}
      title={words.title}
      lead={words.lead(zone)}
      action={<ExportActivity query={query} />}
      width="list"
    >
      <div className="grid gap-4">
        <ActivityFilter query={query} types={(type) => maySee(sight, { type })} pbxes={pbxes} />
        <ActivityLog events={events} names={namesFrom(desks, events, pbxes, people)} zone={zone} />
        <OlderPages of={words.ofPages} older={older} newest={isNewest ? null : activityAddress(query)} />
      </div>
    </Page>
  )
}
