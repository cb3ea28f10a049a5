'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { actorOf } from '@/lib/auth/require'
import { applyHeldPlan } from '@/lib/board/apply-held-plan'
import { forceLogOut } from '@/lib/sessions/force-log-out'

export async function forceLogOutAction(sessionId: string): Promise<ActionResult> {
  return runAction('front_desk', (account) => forceLogOut(actorOf(account), sessionId))
}

export async function applyHeldPlanAction(): Promise<ActionResult> {
  return runAction('admin', (account) => applyHeldPlan(actorOf(account)))
}
