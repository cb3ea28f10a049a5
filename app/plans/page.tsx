import type { Metadata } from 'next'
import { Floors } from '@/components/plans/floors'
import { Page } from '@/components/shell/page'
import { db } from '@/lib/db'
import { listFloors } from '@/lib/floors/list-floors'
import { listLocations } from '@/lib/locations/list-locations'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import { plansWords } from '@/words/plans'
import { requireViewer } from '../require-viewer'
import { addFloorAction, changeFloorAction, removeFloorAction, removePlanAction } from './actions'

export const generateMetadata = (): Metadata => ({ title: plansWords().title })

export default async function PlansPage() {
  const viewer = await requireViewer('/plans')
  const isAdmin = viewer.role === 'admin'
  const [floors, locations, pbxes] = await Promise.all([listFloors(db()), listLocations(db()), listPbxes(db())])
  return (
    <Page viewer={viewer} title={plansWords().title} lead={plansWords().lead} width="list">
      <Floors
        floors={isAdmin ? floors : floors.filter(({ plan }) => plan !== null)}
        locations={isAdmin ? locations.map(({ pbx, name }) => ({ pbx, name })) : []}
        pbxes={pbxes.map(({ id, name }) => ({ id, name }))}
        actions={
          isAdmin
            ? {
                add: addFloorAction,
                change: changeFloorAction,
                remove: removeFloorAction,
                removePlan: removePlanAction,
              }
            : null
        }
      />
    </Page>
  )
}
