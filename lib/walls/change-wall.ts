import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { withoutGaps } from '@/lib/access/without-gaps'
import { type Wall, wallChangeSchema, type WallDetails, wallDetailsSchema } from '@/lib/contract/walls'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { loadWall } from './list-walls'

export type WallChange = z.input<typeof wallChangeSchema> & { id: string }

/**
 * Screens show it with their next look; the link stays. A change that changes nothing leaves no event. Throws Problem
 * bad_request or no_such_wall.
 */
export const changeWall = verb('wall.change', async (ctx, { id, ...input }: WallChange): Promise<Wall> => {
  const change = parse(wallChangeSchema, input)
  return transact(ctx, async (tx) => {
    const { pbx } = await loadWall(tx.db, id)
    await takePbx(tx.db, pbx)
    const before = detailsOf(await loadWall(tx.db, id))
    const after = detailsOf({ ...before, ...withoutGaps(change) })
    if (!isDeepStrictEqual(before, after)) {
      await tx.db.wall.update({ where: { id }, data: after, select: { id: true } })
      tx.record({ type: 'wall.changed', data: { before, after } }, { pbx })
    }
    return loadWall(tx.db, id)
  })
})

const detailsOf = (wall: WallDetails): WallDetails => wallDetailsSchema.parse(wall)
