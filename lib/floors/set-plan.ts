import { createHash } from 'node:crypto'
import type { Floor } from '@/lib/contract/floors'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadFloor } from './list-floors'
import { lookAtPicture } from './look-at-picture'

/** A picture as it was sent. */
type NewPlan = { id: string; picture: Uint8Array<ArrayBuffer> }

/**
 * The picture of a floor, in place of the one before; desks stay where they are on it. The same picture once more leaves no event.
 * Throws Problem no_such_floor, plan_too_large, plan_not_a_picture or plan_size.
 */
export const setPlan = verb('floor.set_plan', async (ctx, { id, picture }: NewPlan): Promise<Floor> => {
  const seen = lookAtPicture(picture)
  const hash = createHash('sha256').update(picture).digest('base64url')
  const data = { ...seen, size: picture.length, hash, picture }
  return transact(ctx, async (tx) => {
    const { pbx } = await loadFloor(tx.db, id)
    await takePbx(tx.db, pbx)
    const { location, name: floor, plan } = await loadFloor(tx.db, id)
    if (plan?.hash === hash) return loadFloor(tx.db, id)
    const select = { floorId: true } as const
    await tx.db.floorPlan.upsert({ where: { floorId: id }, create: { floorId: id, ...data }, update: data, select })
    tx.record({ type: 'floor.plan_set', data: { location, floor, ...seen, bytes: picture.length } }, { pbx })
    return loadFloor(tx.db, id)
  })
})

/** Desks keep their places, for the next picture. Throws Problem no_such_floor or no_plan. */
export const removePlan = verb('floor.remove_plan', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => {
    const { pbx } = await loadFloor(tx.db, id)
    await takePbx(tx.db, pbx)
    const { location, name: floor, plan } = await loadFloor(tx.db, id)
    if (!plan) throw new Problem('no_plan')
    await tx.db.floorPlan.deleteMany({ where: { floorId: id } })
    tx.record({ type: 'floor.plan_removed', data: { location, floor } }, { pbx })
  })
})
