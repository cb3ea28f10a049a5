'use server'
import { answerAction, type ActionResult } from '@/lib/actions/run-action'
import { changeOwnPassword, type OwnPassword } from '@/lib/auth/own-password'
import { requireSignIn } from '@/lib/auth/require'

/** The one action that is open to those who have to change their password first. */
export async function changeOwnPasswordAction(passwords: OwnPassword): Promise<ActionResult> {
  return answerAction(async () => changeOwnPassword((await requireSignIn()).id, passwords))
}
