import { takePbx } from '@/lib/pbxes/require-pbx'
import { transact, verb } from '@/lib/verbs/verb'
import { loadFloor } from './list-floors'
import { closeGap } from './order-floors'

/** With its plan; the desks that stand on it stay in the pool, at their location. Throws Problem no_such_floor. */
export const removeFloor = verb('floor.remove', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => {
    const { pbx } = await loadFloor(tx.db, id)
    await takePbx(tx.db, pbx)
    const { location, name: floor } = await loadFloor(tx.db, id)
    const { locationId } = await tx.db.floor.delete({ where: { id } })
    await closeGap(tx.db, locationId)
    tx.record({ type: 'floor.removed', data: { location, floor } }, { pbx })
  })
})
