'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { endAllSignIns } from '@/lib/sign-ins/end-sign-ins'

/** Whoever uses the account, on whatever device, is signed out. */
export async function endAllSignInsAction(accountId: string): Promise<ActionResult> {
  return runAction((ctx) => endAllSignIns({ ctx, input: { id: accountId } }))
}
