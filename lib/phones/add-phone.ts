import type { z } from 'zod'
import type { Desk } from '@/lib/contract/board'
import { addPhoneSchema } from '@/lib/contract/phones'
import { failedWith } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadPhone } from './load-phone'
import { locationIdOf } from './locations'
import { requireOneDeskEach } from './owners'
import { inputWords } from '@/words/input'

/** Throws Problem bad_request, no_such_pbx, phone_exists or owner_has_desk. */
export const addPhone = verb('phone.add', async (ctx, input: z.input<typeof addPhoneSchema>): Promise<Desk> => {
  const { pbx, number, ...details } = parse(addPhoneSchema, input)
  const { location, ...columns } = details
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    await requireOneDeskEach(tx.db, pbx, [{ number, owner: details.owner }])
    const locationId = await locationIdOf(tx.db, pbx, location)
    await tx.db.phone.create({ data: { pbxId: pbx, number, ...columns, locationId } })
    tx.record({ type: 'phone.added', data: details }, { pbx, phone: number })
    return loadPhone(tx.db, pbx, number)
  }).catch((error: unknown) => {
    if (!failedWith(error, 'P2002')) throw error
    throw new Problem('phone_exists', [{ field: 'number', message: inputWords().isInPool(number) }])
  })
})
