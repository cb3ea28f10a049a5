import type { Metadata } from 'next'
import Link from 'next/link'
import { Locations } from '@/components/locations/locations'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { listLocations } from '@/lib/locations/list-locations'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { requireAdmin } from '../../require-viewer'
import { addLocationAction, changeLocationAction, deleteLocationAction, mergeLocationsAction } from './actions'
import { PoolLead } from '@/components/phones/pool-lead'
import { buttonLook } from '@/components/ui/button'
import { locationsWords } from '@/words/locations'
import { plansWords } from '@/words/plans'

export const generateMetadata = (): Metadata => ({ title: locationsWords().title })

export default async function LocationsPage() {
  const viewer = await requireAdmin('/phones/locations')
  const [locations, pbxes] = await Promise.all([listLocations(db()), listPbxes(db())])
  return (
    <Page
      viewer={viewer}
      title={locationsWords().title}
      lead={<PoolLead of={locationsWords().lead} />}
      action={
        <Link href="/plans" className={buttonLook()}>
          {plansWords().title}
        </Link>
      }
      width="list"
    >
      <Locations
        locations={locations}
        pbxes={pbxes.map(({ id, name }) => ({ id, name }))}
        actions={{
          add: addLocationAction,
          change: changeLocationAction,
          merge: mergeLocationsAction,
          remove: deleteLocationAction,
        }}
      />
    </Page>
  )
}
