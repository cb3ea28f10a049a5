'use server'
import type { z } from 'zod'
import { excludeNumber, includeNumber } from '@/lib/access/excluded-numbers'
import { addGroup, changeGroup, deleteGroup, type GroupChange, type NewGroup } from '@/lib/access/save-group'
import { addRule, changeRule, deleteRule, type NewRule, type RuleChange } from '@/lib/access/save-rule'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import type { excludeNumberSchema } from '@/lib/contract/access'
import { saveSettings, type SavedGroup } from '@/lib/settings/save-settings'

export async function savePoliciesAction(group: SavedGroup): Promise<ActionResult> {
  return runAction((ctx) => saveSettings({ ctx, input: group }))
}

export async function addGroupAction(group: NewGroup): Promise<ActionResult> {
  return runAction((ctx) => addGroup({ ctx, input: group }))
}

export async function changeGroupAction(change: GroupChange): Promise<ActionResult> {
  return runAction((ctx) => changeGroup({ ctx, input: change }))
}

export async function deleteGroupAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => deleteGroup({ ctx, input: { id } }))
}

export async function addRuleAction(rule: NewRule): Promise<ActionResult> {
  return runAction((ctx) => addRule({ ctx, input: rule }))
}

export async function changeRuleAction(change: RuleChange): Promise<ActionResult> {
  return runAction((ctx) => changeRule({ ctx, input: change }))
}

export async function deleteRuleAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => deleteRule({ ctx, input: { id } }))
}

export async function excludeNumberAction(number: z.input<typeof excludeNumberSchema>): Promise<ActionResult> {
  return runAction((ctx) => excludeNumber({ ctx, input: number }))
}

export async function includeNumberAction(number: string, pbx: string): Promise<ActionResult> {
  return runAction((ctx) => includeNumber({ ctx, input: { pbx, number } }))
}
