'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import type { NewWall } from '@/lib/contract/walls'
import { addWall } from '@/lib/walls/add-wall'
import { changeWall, type WallChange } from '@/lib/walls/change-wall'
import { revokeWall } from '@/lib/walls/revoke-wall'

/** `path`: of the link, which is not shown again. */
export async function addWallAction(wall: NewWall): Promise<ActionResult & { path?: string }> {
  let path = ''
  const result = await runAction(async (ctx) => {
    path = (await addWall({ ctx, input: wall })).path
  })
  return result.ok ? { ...result, path } : result
}

export async function changeWallAction(change: WallChange): Promise<ActionResult> {
  return runAction((ctx) => changeWall({ ctx, input: change }))
}

export async function revokeWallAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => revokeWall({ ctx, input: { id } }))
}
