import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonAccess } from '@/components/access/person-access'
import { namesFrom } from '@/components/activity/names'
import { ofLock } from '@/components/activity/wording'
import { CallsSection } from '@/components/people/calls-section'
import { LocksSection } from '@/components/people/locks-section'
import { MailboxSection } from '@/components/people/mailbox-section'
import { RecentSection } from '@/components/people/recent-section'
import { SeatSection } from '@/components/people/seat-section'
import { Page } from '@/components/shell/page'
import { moment } from '@/app/moment'
import { requireViewer } from '@/app/require-viewer'
import { loadAccessOfPerson } from '@/lib/access/person-access'
import { loadDesksOf } from '@/lib/board/desks-of-events'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { listRecentEvents } from '@/lib/events/list-events'
import type { Sight } from '@/lib/events/visibility'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { loadCallsPage } from '../../calls-page'
import type { SearchParams } from '@/app/search-params'
import { personAddress } from '@/lib/people/address'
import { loadPerson } from '@/lib/people/load-person'
import { listPinLocks } from '@/lib/pins/list-locks'
import { isPermitted } from '@/lib/verbs/permissions'
import { releasePinLockAction } from '../../actions'

type PersonPageProps = { params: Promise<{ pbx: string; extension: string }> }

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  return { title: `Extension ${(await params).extension}` }
}

/** One person: a section for each subject. */
export default async function PersonPage({ params, searchParams }: PersonPageProps & SearchParams) {
  const { pbx, extension } = await named(params)
  const viewer = await requireViewer(personAddress(pbx, extension))
  const renderedAt = await moment()
  const sight: Sight = viewer.role === 'admin' ? 'everything' : 'desks'
  const [person, access, locks, pbxes, { events }] = await Promise.all([
    loadPerson(db(), pbx, extension),
    loadAccessOfPerson(db(), pbx, extension),
    listPinLocks(db(), { pbx, extension }),
    listPbxes(db()),
    listRecentEvents(db(), { limit: 15, sight }, { pbx, extension }),
  ])
  if (!person) notFound()
  const calls = viewer.role === 'admin' ? await loadCallsPage(pbx, extension, await searchParams) : null
  const names = namesFrom(await loadDesksOf(events), events, pbxes)
  const where = names.pbx(pbx)
  return (
    <Page
      viewer={viewer}
      title={person.name || `Extension ${extension}`}
      lead={`Extension ${extension}${where ? ` of ${where}` : ''}`}
      width="decide"
    >
      <div className="grid gap-4">
        <SeatSection session={person.session} devices={person.devices} now={renderedAt} />
        <LocksSection
          locks={locks.map((lock) => ({ ...lock, words: ofLock(lock, names) }))}
          pin={viewer.role === 'admin' ? person.pin : null}
          release={isPermitted({ kind: 'role', role: viewer.role }, 'pin.release') ? releasePinLockAction : null}
        />
        <MailboxSection mailbox={person.mailbox} />
        <PersonAccess {...access} page={viewer.role === 'admin' ? `/access?pbx=${pbx}` : null} />
        {calls ? <CallsSection {...calls} desk={(number) => names.desk(number, pbx)} /> : null}
        <RecentSection events={events} names={names} pbx={pbx} extension={extension} />
      </div>
    </Page>
  )
}

/** What cannot be a number is nobody; PostgreSQL refuses to look some of it up at all. */
async function named(params: PersonPageProps['params']): Promise<{ pbx: string; extension: string }> {
  const { pbx, extension } = await params
  if (!pbxIdSchema.safeParse(pbx).success || !numberSchema.safeParse(extension).success) notFound()
  return { pbx, extension }
}
