import type { z } from 'zod'
import type { Group, groupChangeSchema, newGroupSchema, newRuleSchema, ruleChangeSchema } from '@/lib/contract/access'
import type { ActionResult } from '../action-result'

export type GroupActions = {
  add: (group: z.input<typeof newGroupSchema>) => Promise<ActionResult>
  change: (change: z.input<typeof groupChangeSchema> & { id: string }) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
}

export type RuleActions = {
  add: (rule: z.input<typeof newRuleSchema>) => Promise<ActionResult>
  change: (change: z.input<typeof ruleChangeSchema> & { id: string }) => Promise<ActionResult>
  remove: (id: string) => Promise<ActionResult>
}

/** What rules are made of on this page. */
export type RulesProps = {
  pbx: string
  groups: readonly Group[]
  /** Names. */
  locations: readonly string[]
  /** Of the server. */
  ownZone: string
  actions: RuleActions
}
