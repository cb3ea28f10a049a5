'use server'
import { type ActionAnswer, runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { AddedWall, NewWall } from '@/lib/contract/walls'
import { addWall } from '@/lib/walls/add-wall'
import { changeWall, type WallChange } from '@/lib/walls/change-wall'
import { revokeWall } from '@/lib/walls/revoke-wall'

/** With the link, which is not shown again. */
export async function addWallAction(wall: NewWall): Promise<ActionAnswer<AddedWall>> {
  return runActionFor((ctx) => addWall({ ctx, input: wall }))
}

export async function changeWallAction(change: WallChange): Promise<ActionResult> {
  return runAction((ctx) => changeWall({ ctx, input: change }))
}

export async function revokeWallAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => revokeWall({ ctx, input: { id } }))
}
