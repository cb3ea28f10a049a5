import type { Wall } from '@/lib/contract/walls'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadWall } from './list-walls'

/** Screens with this link show nothing from their next look on. Throws Problem no_such_wall. */
export const revokeWall = verb('wall.revoke', async (ctx, { id }: { id: string }): Promise<Wall> => {
  return transact(ctx, async (tx) => {
    const wall = await loadWall(tx.db, id)
    const { count } = await tx.db.wall.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    if (count === 0) throw new Problem('no_such_wall')
    tx.record({ type: 'wall.revoked', data: { name: wall.name } }, { pbx: wall.pbx })
    return wall
  })
})
