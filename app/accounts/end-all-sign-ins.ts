'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { requireAccount } from '@/lib/auth/require'
import { endAllSignIns } from '@/lib/auth/sign-ins'

/** Whoever uses the account, on whatever device, is signed out. */
export async function endAllSignInsAction(accountId: string): Promise<ActionResult> {
  return runAction(async () => {
    await requireAccount('admin')
    await endAllSignIns(accountId)
  })
}
