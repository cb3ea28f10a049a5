'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { applyHeldPlan } from '@/lib/board/apply-held-plan'
import { forceLogOut } from '@/lib/sessions/force-log-out'

export async function forceLogOutAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => forceLogOut({ ctx, input: { id } }))
}

export async function applyHeldPlanAction(pbx?: string): Promise<ActionResult> {
  return runAction((ctx) => applyHeldPlan({ ctx, input: { pbx } }))
}
