import { type AddedWall, type NewWall, newWallSchema, wallAddress } from '@/lib/contract/walls'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { loadWall } from './list-walls'
import { hashOf, newSecret } from './secret'

/**
 * Makes the link of a wall. The database keeps its SHA-256 alone, so this is the only time it is seen. Throws Problem
 * bad_request or no_such_pbx.
 */
export const addWall = verb('wall.add', async (ctx, input: NewWall): Promise<AddedWall> => {
  const { pbx, ...details } = parse(newWallSchema, input)
  const secret = newSecret()
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const data = { pbxId: pbx, ...details, hash: hashOf(secret) }
    const { id } = await tx.db.wall.create({ data, select: { id: true } })
    tx.record({ type: 'wall.added', data: details }, { pbx })
    return { ...(await loadWall(tx.db, id)), path: `${wallAddress}#${secret}` }
  })
})
