import { takePbx } from '@/lib/pbxes/require-pbx'
import { transact, verb } from '@/lib/verbs/verb'
import { loadLocation } from './list-locations'
import { recordPhonesOf } from './record-phones'

/** Its phones stay in the pool, at no location; the rules for it stay, for one of that name. Throws Problem no_such_location. */
export const deleteLocation = verb('location.delete', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => {
    const { pbx } = await loadLocation(tx.db, id)
    await takePbx(tx.db, pbx)
    const { name } = await loadLocation(tx.db, id)
    await recordPhonesOf(tx, id, name, '')
    // Not by its deletion: what counts from a phone’s change of place has to see one.
    await tx.db.phone.updateMany({ where: { locationId: id }, data: { locationId: null } })
    await tx.db.location.delete({ where: { id } })
    tx.record({ type: 'location.deleted', data: { name } }, { pbx })
  })
})
