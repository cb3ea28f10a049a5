import type { Actor } from '@/lib/contract/actor'
import type { Desk } from '@/lib/contract/board'
import { firstPbx } from '@/lib/contract/pbxes'
import { phoneChangeSchema, type PhoneChange } from '@/lib/contract/phones'
import { db } from '@/lib/db'
import { recordEvent } from '@/lib/events/record-event'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { loadPhone } from './add-phone'
import { locationIdOf, removeEmptyLocations } from './locations'

/** A change that changes nothing leaves no event. Throws Problem bad_request or phone_not_in_pool. */
export async function changePhone(actor: Actor, number: string, input: PhoneChange): Promise<Desk> {
  const change = parse(phoneChangeSchema, input)
  await db().$transaction(async (tx) => {
    const where = { pbxId: firstPbx, number }
    const before = await tx.phone.findUnique({ where: { pbxId_number: where }, include: { location: true } })
    if (!before) throw new Problem('phone_not_in_pool')
    const locationBefore = before.location?.name ?? ''
    const { label = before.label, location = locationBefore } = change
    if (label === before.label && location === locationBefore) return
    const data = { label, locationId: await locationIdOf(tx, location) }
    const { count } = await tx.phone.updateMany({ where, data })
    if (count === 0) throw new Problem('phone_not_in_pool')
    await removeEmptyLocations(tx)
    await recordEvent(tx, actor, { type: 'phone.changed', data: { label, location } }, number)
  })
  return loadPhone(number)
}
