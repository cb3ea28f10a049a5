'use server'
import type { z } from 'zod'
import { runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { addPhoneSchema, NewPhone, PhoneChange, PhoneName } from '@/lib/contract/phones'
import { addPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { changePhones } from '@/lib/phones/change-phones'
import { removePhones } from '@/lib/phones/remove-phones'
import { restorePhones } from '@/lib/phones/restore-phones'

export async function addPhoneAction(phone: z.input<typeof addPhoneSchema>): Promise<ActionResult> {
  return runAction((ctx) => addPhone({ ctx, input: phone }))
}

export async function changePhoneAction(number: string, change: PhoneChange, pbx?: string): Promise<ActionResult> {
  return runAction((ctx) => changePhone({ ctx, input: { pbx, number, change } }))
}

export async function changePhonesAction(phones: PhoneName[], change: PhoneChange) {
  return runActionFor((ctx) => changePhones({ ctx, input: { phones, change } }))
}

export async function removePhonesAction(phones: PhoneName[]) {
  return runActionFor((ctx) => removePhones({ ctx, input: { phones } }))
}

export async function restorePhonesAction(phones: (NewPhone & { pbx: string })[]): Promise<ActionResult> {
  return runAction((ctx) => restorePhones({ ctx, input: phones }))
}
