import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type AskedOfDesk, DeskActions } from '@/components/actions/desk-actions'
import { namesFrom } from '@/components/activity/names'
import { RecentSection } from '@/components/activity/recent-section'
import { DeskSection } from '@/components/desks/desk-section'
import { DeskWarnings } from '@/components/desks/desk-warnings'
import { LiveRefresh } from '@/components/live/live-refresh'
import { StaysSection } from '@/components/sessions/stays-section'
import { Page } from '@/components/shell/page'
import { moment } from '@/app/moment'
import { requireViewer } from '@/app/require-viewer'
import type { SearchParams } from '@/app/search-params'
import { callFor, seatActionsFor } from '@/app/seat-actions'
import { loadStaysPage } from '@/app/stays-page'
import { loadDesksOf } from '@/lib/board/desks-of-events'
import { loadCaller } from '@/lib/calling/may-call'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { deskAddress } from '@/lib/desks/address'
import { findDesk } from '@/lib/desks/find-desk'
import { listRecentEvents, newestEventId } from '@/lib/events/list-events'
import type { Sight } from '@/lib/events/visibility'
import { placeOfDesk } from '@/lib/floors/place-of-desk'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { loadSettings } from '@/lib/settings/load-settings'
import { commonWords } from '@/words/common'
import { desksWords } from '@/words/desks'

type DeskPageProps = { params: Promise<{ pbx: string; number: string }> } & SearchParams

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  return { title: desksWords().titleOf((await params).number) }
}

/** One desk: who is there, what can be done, and what was. */
export default async function DeskPage({ params, searchParams }: DeskPageProps) {
  const { pbx, number } = await named(params)
  const address = deskAddress(pbx, number)
  const viewer = await requireViewer(address)
  const query = await searchParams
  const renderedAt = await moment()
  const sight: Sight = viewer.role === 'admin' ? 'everything' : 'desks'
  // Before the page's data: the stream then delivers everything that comes later.
  const lastEventId = await newestEventId(db())
  const [desk, place, stays, settings, pbxes, { events }, caller] = await Promise.all([
    findDesk(db(), pbx, number),
    placeOfDesk(db(), pbx, number),
    loadStaysPage({ pbx, phone: number }, address, query),
    loadSettings(db(), pbx),
    listPbxes(db()),
    listRecentEvents(db(), { limit: 10, sight }, { pbx, phone: number }),
    loadCaller(db(), viewer.id),
  ])
  if (!desk) notFound()
  const names = namesFrom([desk, ...(await loadDesksOf(events))], events, pbxes)
  const asked = askedIn(query['do'])
  const words = desksWords()
  return (
    <Page
      viewer={viewer}
      title={desk.label || commonWords().phoneOf(number)}
      lead={[number, desk.location, names.pbx(pbx)].filter(Boolean).join(' · ')}
      action={
        <DeskActions
          key={asked}
          desk={desk}
          actions={seatActionsFor(viewer.role, settings)}
          call={callFor(caller, desk.session && { pbx, extension: desk.session.extension })}
          first={asked}
        />
      }
      width="decide"
    >
      <div className="grid gap-4">
        <div className="-mb-4 *:not-empty:mb-4">
          <LiveRefresh subject={{ pbx, deskId: desk.id, phone: number }} {...{ desk, lastEventId, renderedAt }} />
        </div>
        <DeskWarnings desk={desk} />
        <DeskSection desk={desk} place={place} now={renderedAt} />
        <StaysSection
          title={words.whoWasHere}
          none={words.nobodyWasHere}
          show="person"
          {...{ pbx, now: renderedAt, ...stays }}
        />
        <RecentSection {...{ events, names }} filter={{ pbx, phone: number }} all={words.allActivity(number)} />
      </div>
    </Page>
  )
}

const askedIn = (value: unknown): AskedOfDesk =>
  (['log-in', 'move', 'log-out'] as const).find((asked) => asked === value) ?? null

/** What cannot be a number is no desk; PostgreSQL refuses to look some of it up at all. */
async function named(params: DeskPageProps['params']): Promise<{ pbx: string; number: string }> {
  const { pbx, number } = await params
  if (!pbxIdSchema.safeParse(pbx).success || !numberSchema.safeParse(number).success) notFound()
  return { pbx, number }
}
