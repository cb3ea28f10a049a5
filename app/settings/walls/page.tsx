import type { Metadata } from 'next'
import { PbxTabs } from '@/components/settings/pbx-tabs'
import { Page } from '@/components/shell/page'
import { Walls } from '@/components/walls/walls'
import { db } from '@/lib/db'
import { listLocations } from '@/lib/phones/locations'
import { listWalls } from '@/lib/walls/list-walls'
import { chosenPbx } from '../../chosen-pbx'
import { requireAdmin } from '../../require-viewer'
import type { SearchParams } from '../../search-params'
import { addWallAction, changeWallAction, revokeWallAction } from './actions'

export const metadata: Metadata = { title: 'Walls' }

const actions = { add: addWallAction, change: changeWallAction, revoke: revokeWallAction }

export default async function WallsPage(search: SearchParams) {
  const viewer = await requireAdmin('/settings/walls')
  const { pbxes, pbx } = await chosenPbx(search)
  const [walls, locations] = await Promise.all([listWalls(db(), pbx), listLocations(db(), pbx)])
  return (
    <Page
      viewer={viewer}
      title="Walls"
      lead="Screens that show who is where to everybody who passes. Each has a link of its own, which opens nothing else and can be revoked."
      width="decide"
    >
      <div className="grid gap-4">
        <PbxTabs pbxes={pbxes} chosen={pbx} page="/settings/walls" />
        <Walls key={pbx} pbx={pbx} walls={walls} locations={locations} actions={actions} />
      </div>
    </Page>
  )
}
