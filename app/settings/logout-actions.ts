'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import type { SetRule } from '@/lib/contract/logout-rules'
import { clearLogoutRule } from '@/lib/logout-rules/clear-rule'
import { setLogoutRule } from '@/lib/logout-rules/set-rule'

export async function setLogoutRuleAction(rule: SetRule): Promise<ActionResult> {
  return runAction((ctx) => setLogoutRule({ ctx, input: rule }))
}

export async function clearLogoutRuleAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => clearLogoutRule({ ctx, input: { id } }))
}
