import type { Metadata } from 'next'
import Link from 'next/link'
import { Locations } from '@/components/locations/locations'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { listLocations } from '@/lib/locations/list-locations'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { requireAdmin } from '../../require-viewer'
import { addLocationAction, changeLocationAction, deleteLocationAction, mergeLocationsAction } from './actions'

export const metadata: Metadata = { title: 'Locations' }

export default async function LocationsPage() {
  const viewer = await requireAdmin('/phones/locations')
  const [locations, pbxes] = await Promise.all([listLocations(db()), listPbxes(db())])
  return (
    <Page
      viewer={viewer}
      title="Locations"
      lead={
        <>
          Where desks stand: wards, floors, branches. Back to{' '}
          <Link href="/phones" className="underline">
            the pool
          </Link>
          . Their floors are on the page{' '}
          <Link href="/plans" className="underline">
            Floor plans
          </Link>
          .
        </>
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
