'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { actorOf } from '@/lib/auth/require'
import { numberSchema } from '@/lib/contract/numbers'
import type { NewPhone, PhoneChange } from '@/lib/contract/phones'
import { addPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { removePhone } from '@/lib/phones/remove-phone'
import { parse } from '@/lib/problems/parse'

export async function addPhoneAction(phone: NewPhone): Promise<ActionResult> {
  return runAction('admin', (account) => addPhone(actorOf(account), phone))
}

export async function changePhoneAction(number: string, change: PhoneChange): Promise<ActionResult> {
  return runAction('admin', (account) => changePhone(actorOf(account), parse(numberSchema, number), change))
}

export async function removePhoneAction(number: string): Promise<ActionResult> {
  return runAction('admin', (account) => removePhone(actorOf(account), parse(numberSchema, number)))
}
