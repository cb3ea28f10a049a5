'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { applyHeldPlan } from '@/lib/board/apply-held-plan'

export async function applyHeldPlanAction(pbx?: string): Promise<ActionResult> {
  return runAction((ctx) => applyHeldPlan({ ctx, input: { pbx } }))
}
