'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { endOwnSignIn } from '@/lib/sign-ins/end-sign-ins'

/** Ends one of the person's own sign-ins. */
export async function endSignInAction(signInId: string): Promise<ActionResult> {
  return runAction((ctx) => endOwnSignIn({ ctx, input: { signInId } }))
}
