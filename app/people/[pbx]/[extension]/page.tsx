import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonAccess } from '@/components/access/person-access'
import { type Asked, PersonActions } from '@/components/actions/person-actions'
import { namesFrom } from '@/components/activity/names'
import { RecentSection } from '@/components/activity/recent-section'
import { ofLock } from '@/components/pins/lock-words'
import { LiveRefresh } from '@/components/live/live-refresh'
import { CallsSection } from '@/components/people/calls-section'
import { LocksSection } from '@/components/people/locks-section'
import { MailboxSection } from '@/components/people/mailbox-section'
import { SeatSection } from '@/components/people/seat-section'
import { TodaySection } from '@/components/people/today-section'
import { StaysSection } from '@/components/sessions/stays-section'
import { Page } from '@/components/shell/page'
import { moment } from '@/app/moment'
import { requireViewer } from '@/app/require-viewer'
import type { SearchParams } from '@/app/search-params'
import { callFor, seatActionsFor } from '@/app/seat-actions'
import { loadStaysPage } from '@/app/stays-page'
import { loadAccessOfPerson } from '@/lib/access/person-access'
import { loadDesksOf } from '@/lib/board/desks-of-events'
import { loadCaller } from '@/lib/calling/may-call'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { findDesk } from '@/lib/desks/find-desk'
import { listRecentEvents, newestEventId } from '@/lib/events/list-events'
import type { Sight } from '@/lib/events/visibility'
import { placeOfDesk } from '@/lib/floors/place-of-desk'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { personAddress } from '@/lib/people/address'
import { loadPerson, type PersonHere } from '@/lib/people/load-person'
import { askPersonState } from '@/lib/people/person-state'
import { loadPeopleOf } from '@/lib/people/names-of-events'
import { listPinLocks } from '@/lib/pins/list-locks'
import { loadSettings } from '@/lib/settings/load-settings'
import { listTodaysStays } from '@/lib/sessions/todays-stays'
import { isPermitted } from '@/lib/verbs/permissions'
import { loadCallsPage } from '../../calls-page'
import { releasePinLockAction } from '../../actions'
import { peopleWords } from '@/words/people'

type PersonPageProps = { params: Promise<{ pbx: string; extension: string }> } & SearchParams

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  return { title: peopleWords().titleOf((await params).extension) }
}

/** One person: a section for each subject. */
export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const { pbx, extension } = await named(params)
  const address = personAddress(pbx, extension)
  const viewer = await requireViewer(address)
  const query = await searchParams
  const renderedAt = await moment()
  const sight: Sight = viewer.role === 'admin' ? 'everything' : 'desks'
  // Before the page's data: the stream then delivers everything that comes later.
  const lastEventId = await newestEventId(db())
  const [person, access, locks, pbxes, { events }, settings, stays, today, caller] = await Promise.all([
    loadPerson(db(), pbx, extension),
    loadAccessOfPerson(db(), pbx, extension),
    listPinLocks(db(), { pbx, extension }),
    listPbxes(db()),
    listRecentEvents(db(), { limit: 15, sight }, { pbx, extension }),
    loadSettings(db(), pbx),
    loadStaysPage({ pbx, extension }, address, query),
    listTodaysStays(db(), { pbx, extension }, new Date(renderedAt)),
    loadCaller(db(), viewer.id),
  ])
  if (!person) notFound()
  const [desk, place, state] = await Promise.all([seatOf(person), placeOf(person), askPersonState(db(), person)])
  const calls = viewer.role === 'admin' ? await loadCallsPage(pbx, extension, query) : null
  const [desks, people] = await Promise.all([loadDesksOf(events), loadPeopleOf(db(), events)])
  const names = namesFrom([...(desk ? [desk] : []), ...desks], events, pbxes, people)
  const where = names.pbx(pbx)
  const asked = askedIn(query['do'])
  const words = peopleWords()
  return (
    <Page
      viewer={viewer}
      title={person.name || words.titleOf(extension)}
      lead={where ? words.ofPbx(extension, where) : words.titleOf(extension)}
      action={
        <PersonActions
          key={asked}
          person={{ pbx, extension, name: person.name }}
          desk={desk}
          actions={seatActionsFor(viewer.role, settings)}
          call={callFor(caller, { pbx, extension })}
          first={asked}
        />
      }
      width="decide"
    >
      <div className="grid gap-4">
        <div className="-mb-4 *:not-empty:mb-4">
          <LiveRefresh subject={{ pbx, extension }} {...{ desk, lastEventId, renderedAt }} />
        </div>
        <SeatSection
          {...{ person, desk, place, state, now: renderedAt }}
          last={stays.stays.find(({ endedAt }) => endedAt !== null) ?? null}
        />
        <TodaySection
          {...{ pbx, stays: today.stays, midnight: today.midnight.getTime(), now: renderedAt }}
          hasOwnPhone={person.devices.length > 0}
        />
        <LocksSection
          locks={locks.map((lock) => ({ ...lock, words: ofLock(lock, names) }))}
          pin={viewer.role === 'admin' ? person.pin : null}
          release={isPermitted({ kind: 'role', role: viewer.role }, 'pin.release') ? releasePinLockAction : null}
        />
        <MailboxSection mailbox={person.mailbox} />
        <PersonAccess {...access} page={viewer.role === 'admin' ? `/access?pbx=${pbx}` : null} />
        {calls ? <CallsSection {...calls} desk={(number) => names.desk(number, pbx)} /> : null}
        <StaysSection
          title={words.recentDesks}
          none={words.noDesks}
          show="desk"
          {...{ pbx, now: renderedAt, ...stays }}
        />
        <RecentSection {...{ events, names }} filter={{ pbx, extension }} all={words.allActivity(extension)} />
      </div>
    </Page>
  )
}

const seatOf = async ({ pbx, session }: PersonHere) => (session ? findDesk(db(), pbx, session.phone) : null)

const placeOf = async ({ pbx, session }: PersonHere) => (session ? placeOfDesk(db(), pbx, session.phone) : null)

const askedIn = (value: unknown): Asked => (['move', 'log-out'] as const).find((asked) => asked === value) ?? null

/** What cannot be a number is nobody; PostgreSQL refuses to look some of it up at all. */
async function named(params: PersonPageProps['params']): Promise<{ pbx: string; extension: string }> {
  const { pbx, extension } = await params
  if (!pbxIdSchema.safeParse(pbx).success || !numberSchema.safeParse(extension).success) notFound()
  return { pbx, extension }
}
