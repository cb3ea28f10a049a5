import { SectionHead } from '@/components/settings/section-head'
import { Walls } from '@/components/walls/walls'
import { db } from '@/lib/db'
import { namesOfLocations } from '@/lib/phones/locations'
import { listWalls } from '@/lib/walls/list-walls'
import { wallsWords } from '@/words/walls'
import type { OfPbx } from '../of-pbx'
import { addWallAction, changeWallAction, revokeWallAction } from '../wall-actions'

const actions = { add: addWallAction, change: changeWallAction, revoke: revokeWallAction }

export async function WallsSettings({ pbx }: OfPbx) {
  const { title, lead } = wallsWords()
  const [walls, locations] = await Promise.all([listWalls(db(), pbx), namesOfLocations(db(), pbx)])
  return (
    <>
      <SectionHead title={title} lead={lead} />
      <Walls pbx={pbx} walls={walls} locations={locations} actions={actions} />
    </>
  )
}
