import type { Metadata } from 'next'
import { ActivityFilter, ActivityPages, readType } from '@/components/activity/activity-filter'
import { ActivityLog } from '@/components/activity/activity-log'
import { namesFrom } from '@/components/activity/names'
import { Page } from '@/components/shell/page'
import type { SearchParams } from '../search-params'
import { loadBoard, readEvents, requireViewer } from '../server-side'

export const metadata: Metadata = { title: 'Activity' }

const perPage = 50

export default async function ActivityPage({ searchParams }: SearchParams) {
  const viewer = await requireViewer('/activity')
  const params = await searchParams
  const query = {
    type: readType(params['type']),
    phone: digits(params['phone']),
    extension: digits(params['extension']),
  }
  const before = Number(digits(params['before'])) || null
  // One more than is shown tells whether there is an older page.
  const [{ desks }, found] = await Promise.all([loadBoard(), readEvents({ ...query, before, limit: perPage + 1 })])
  const events = found.slice(0, perPage)
  return (
    <Page viewer={viewer} title="Activity" lead="Everything that happened at the desks, newest first." width="list">
      <div className="grid gap-4">
        <ActivityFilter query={query} />
        <ActivityLog events={events} names={namesFrom(desks, found)} />
        <ActivityPages
          query={query}
          before={before}
          hasOlder={found.length > perPage}
          oldest={events.at(-1)?.id ?? null}
        />
      </div>
    </Page>
  )
}

function digits(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.replace(/\D/g, '').slice(0, 20) : ''
}
