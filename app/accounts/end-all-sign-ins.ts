'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { endAllSignIns } from '@/lib/sign-ins/end-sign-ins'

/** Everybody who uses the account is signed out, on every device. */
export async function endAllSignInsAction(accountId: string): Promise<ActionResult> {
  return runAction((ctx) => endAllSignIns({ ctx, input: { id: accountId } }))
}
