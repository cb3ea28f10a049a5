import type { Actor } from '@/lib/contract/actor'
import type { Desk } from '@/lib/contract/board'
import { phoneChangeSchema, type PhoneChange } from '@/lib/contract/phones'
import { db } from '@/lib/db'
import { recordEvent } from '@/lib/events/record-event'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { loadPhone } from './add-phone'

/** A change that changes nothing leaves no event. Throws Problem bad_request or phone_not_in_pool. */
export async function changePhone(actor: Actor, number: string, input: PhoneChange): Promise<Desk> {
  const change = parse(phoneChangeSchema, input)
  await db().$transaction(async (tx) => {
    const before = await tx.phone.findUnique({ where: { number } })
    if (!before) throw new Problem('phone_not_in_pool')
    const { label = before.label, location = before.location } = change
    if (label === before.label && location === before.location) return
    const { count } = await tx.phone.updateMany({ where: { number }, data: { label, location } })
    if (count === 0) throw new Problem('phone_not_in_pool')
    await recordEvent(tx, actor, { type: 'phone.changed', data: { label, location } }, number)
  })
  return loadPhone(number)
}
