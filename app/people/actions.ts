'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import type { LockChoice } from '@/lib/contract/pin-locks'
import { releasePinLock } from '@/lib/pins/release-lock'

export async function releasePinLockAction(choice: LockChoice): Promise<ActionResult> {
  return runAction((ctx) => releasePinLock({ ctx, input: choice }))
}
