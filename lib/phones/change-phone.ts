import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Desk } from '@/lib/contract/board'
import { detailsOf, eachDetail, phoneChangeSchema, phoneNameSchema, type PhoneChange } from '@/lib/contract/phones'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadPhone } from './load-phone'
import { locationIdOf, removeEmptyLocations } from './locations'
import { requireOneDeskEach } from './owners'
import { pooledPhones } from './pooled-phones'

type Input = z.input<typeof phoneNameSchema> & { change: PhoneChange }

/** A change that changes nothing leaves no event. Throws Problem bad_request, no_such_pbx, phone_not_in_pool or owner_has_desk. */
export const changePhone = verb('phone.change', async (ctx, input: Input): Promise<Desk> => {
  const { pbx, number } = parse(phoneNameSchema, input)
  const change = parse(phoneChangeSchema, input.change)
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const [phone] = await pooledPhones(tx.db, pbx, [number])
    if (!phone) throw new Problem('phone_not_in_pool')
    const before = detailsOf(phone)
    const details = eachDetail((detail) => change[detail] ?? before[detail])
    if (!isDeepStrictEqual(details, before)) {
      await requireOneDeskEach(tx.db, pbx, [{ number, owner: details.owner }])
      const { location, ...columns } = details
      const locationId = await locationIdOf(tx.db, pbx, location)
      await tx.db.phone.update({ where: { id: phone.id }, data: { ...columns, locationId } })
      await removeEmptyLocations(tx.db, pbx)
      tx.record({ type: 'phone.changed', data: { ...details, before } }, { pbx, phone: number })
    }
    return loadPhone(tx.db, pbx, number)
  })
})
