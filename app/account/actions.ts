'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { changeOwnPassword, type OwnPassword } from '@/lib/auth/own-password'

export async function changeOwnPasswordAction(passwords: OwnPassword): Promise<ActionResult> {
  return runAction('front_desk', (account) => changeOwnPassword(account, passwords))
}
