'use server'
import type { z } from 'zod'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import type { addPhoneSchema, PhoneChange } from '@/lib/contract/phones'
import { addPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { removePhone } from '@/lib/phones/remove-phone'

export async function addPhoneAction(phone: z.input<typeof addPhoneSchema>): Promise<ActionResult> {
  return runAction((ctx) => addPhone({ ctx, input: phone }))
}

export async function changePhoneAction(number: string, change: PhoneChange, pbx?: string): Promise<ActionResult> {
  return runAction((ctx) => changePhone({ ctx, input: { pbx, number, change } }))
}

export async function removePhoneAction(number: string, pbx?: string): Promise<ActionResult> {
  return runAction((ctx) => removePhone({ ctx, input: { pbx, number } }))
}
