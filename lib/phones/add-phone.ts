import type { z } from 'zod'
import { loadDesks } from '@/lib/board/desks'
import type { Actor } from '@/lib/contract/actor'
import type { Desk } from '@/lib/contract/board'
import { firstPbx } from '@/lib/contract/pbxes'
import { newPhoneSchema } from '@/lib/contract/phones'
import { db, failedWith } from '@/lib/db'
import { recordEvent } from '@/lib/events/record-event'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { locationIdOf } from './locations'

/** Throws Problem bad_request or phone_exists. */
export async function addPhone(actor: Actor, input: z.input<typeof newPhoneSchema>): Promise<Desk> {
  const phone = parse(newPhoneSchema, input)
  try {
    await db().$transaction(async (tx) => {
      const { number, label, location } = phone
      await tx.phone.create({ data: { pbxId: firstPbx, number, label, locationId: await locationIdOf(tx, location) } })
      await recordEvent(tx, actor, { type: 'phone.added', data: { label, location } }, number)
    })
  } catch (error) {
    if (!failedWith(error, 'P2002')) throw error
    throw new Problem('phone_exists', [{ field: 'number', message: `${phone.number} is already in the pool.` }])
  }
  return loadPhone(phone.number)
}

/** Throws Problem phone_not_in_pool. */
export async function loadPhone(number: string): Promise<Desk> {
  const [desk] = await loadDesks({ numbers: [number] })
  if (!desk) throw new Problem('phone_not_in_pool')
  return desk
}
