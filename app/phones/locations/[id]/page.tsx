import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { moment } from '@/app/moment'
import { requireViewer } from '@/app/require-viewer'
import { LiveRefresh } from '@/components/live/live-refresh'
import { EditLocation } from '@/components/locations/edit-location'
import { LocationDesks } from '@/components/locations/location-desks'
import { LocationFloors } from '@/components/locations/location-floors'
import { LocationRules } from '@/components/locations/location-rules'
import { LocationWarnings } from '@/components/locations/location-warnings'
import { PoolLead } from '@/components/phones/pool-lead'
import { Page } from '@/components/shell/page'
import { buttonLook } from '@/components/ui/button'
import { loadDesks } from '@/lib/board/desks'
import { db } from '@/lib/db'
import { newestEventId } from '@/lib/events/list-events'
import { listFloors } from '@/lib/floors/list-floors'
import { boardOf, locationAddress } from '@/lib/locations/address'
import { findLocation } from '@/lib/locations/find-location'
import { loadRulesAt } from '@/lib/locations/rules-at'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { addLocationAction, changeLocationAction } from '../actions'
import { locationsWords } from '@/words/locations'

type LocationPageProps = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: LocationPageProps): Promise<Metadata> {
  return { title: (await findLocation(db(), (await params).id))?.name ?? locationsWords().title }
}

/** One location: its desks now, its floors, and for administrators what is ruled about it. */
export default async function LocationPage({ params }: LocationPageProps) {
  const { id } = await params
  const viewer = await requireViewer(locationAddress({ id }))
  const isAdmin = viewer.role === 'admin'
  const location = (await findLocation(db(), id)) ?? notFound()
  const renderedAt = await moment()
  // Before the page's data: the stream then delivers everything that comes later.
  const lastEventId = await newestEventId(db())
  const { pbx, name } = location
  const [desks, floors, pbxes, rules] = await Promise.all([
    loadDesks({ place: { pbx, location: name } }, db()),
    listFloors(db(), { pbx, location: name }),
    listPbxes(db()),
    isAdmin ? loadRulesAt(db(), location) : null,
  ])
  const words = locationsWords().page
  const zone = location.timeZone ?? locationsWords().zoneOfWorker
  const ofPbx = pbxes.length > 1 ? (pbxes.find((one) => one.id === pbx)?.name ?? pbx) : ''
  const all = isAdmin ? { href: '/phones/locations', name: words.all } : { href: '/phones', name: words.pool }
  return (
    <Page
      viewer={viewer}
      title={name}
      lead={<PoolLead of={(back) => [ofPbx, words.zone(zone), back].filter(Boolean).join(' · ')} back={all} />}
      action={
        <div className="flex flex-wrap gap-2">
          <Link href={boardOf(location)} prefetch={false} className={buttonLook({ variant: 'primary' })}>
            {words.board}
          </Link>
          {isAdmin ? (
            <EditLocation location={location} actions={{ add: addLocationAction, change: changeLocationAction }} />
          ) : null}
        </div>
      }
      width="decide"
    >
      <div className="grid gap-4">
        <div className="-mb-4 *:not-empty:mb-4">
          <LiveRefresh subject={{ pbx, location: name }} desk={null} {...{ lastEventId, renderedAt }} />
        </div>
        <LocationWarnings location={location} desks={desks} />
        <LocationDesks location={location} desks={desks} />
        <LocationFloors floors={isAdmin ? floors : floors.filter(({ plan }) => plan !== null)} isAdmin={isAdmin} />
        {rules ? <LocationRules location={location} rules={rules} /> : null}
      </div>
    </Page>
  )
}
