'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { endAllSignIns } from '@/lib/auth/sign-ins'

/** Whoever uses the account, on whatever device, is signed out. */
export async function endAllSignInsAction(accountId: string): Promise<ActionResult> {
  return runAction('admin', () => endAllSignIns(accountId))
}
