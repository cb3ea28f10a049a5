'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { endSignIn } from '@/lib/auth/sign-ins'

/** Ends one of the person's own sign-ins. */
export async function endSignInAction(signInId: string): Promise<ActionResult> {
  return runAction((_ctx, { id: accountId }) => endSignIn({ accountId, signInId }))
}
