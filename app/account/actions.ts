'use server'
import { changeOwnPassword, type OwnPassword } from '@/lib/accounts/change-own-password'
import { actionContext, answerAction, type ActionResult } from '@/lib/actions/run-action'
import { requireSignIn } from '@/lib/auth/require'

/** The one action that is open to those who have to change their password first. */
export async function changeOwnPasswordAction(passwords: OwnPassword): Promise<ActionResult> {
  return answerAction(async () => {
    const ctx = await actionContext(await requireSignIn())
    return changeOwnPassword({ ctx, input: passwords })
  })
}
