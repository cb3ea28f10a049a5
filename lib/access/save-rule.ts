import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { newRuleSchema, type Rule, ruleChangeSchema, type RuleDetails, ruleDetailsSchema } from '@/lib/contract/access'
import type { Transaction } from '@/lib/db'
import { takePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type About, transact, verb } from '@/lib/verbs/verb'
import { columnsOf, loadRule } from './rules'
import { withoutGaps } from './without-gaps'
import { settingsInputWords } from '@/words/settings-input'

export type NewRule = z.input<typeof newRuleSchema>
export type RuleChange = z.input<typeof ruleChangeSchema> & { id: string }

/** Throws Problem bad_request, also where there is no such group, or no_such_pbx. */
export const addRule = verb('access_rule.add', async (ctx, input: NewRule): Promise<Rule> => {
  const { pbx, extension, group, ...details } = parse(newRuleSchema, input)
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, pbx)
    const groupId = group === null ? null : await idOfGroup(tx.db, pbx, group)
    const data = { pbxId: pbx, extension, groupId, ...columnsOf(details) }
    const { id } = await tx.db.accessRule.create({ data, select: { id: true } })
    const rule = await loadRule(tx.db, id)
    tx.record({ type: 'access_rule.added', data: { group, rule: details } }, about(rule))
    return rule
  })
})

/** A change that changes nothing leaves no event. Throws Problem bad_request or no_such_access_rule. */
export const changeRule = verb('access_rule.change', async (ctx, { id, ...input }: RuleChange): Promise<Rule> => {
  const change = parse(ruleChangeSchema, input)
  return transact(ctx, async (tx) => {
    await takePbx(tx.db, (await loadRule(tx.db, id)).pbx)
    const rule = await loadRule(tx.db, id)
    const before = detailsOf(rule)
    const after = detailsOf({ ...before, ...withoutGaps(change) })
    if (after.from !== null && after.until !== null && after.until < after.from)
      throw new Problem('bad_request', [{ field: 'until', message: settingsInputWords().lastDayFirst }])
    if (!isDeepStrictEqual(before, after)) {
      await tx.db.accessRule.update({ where: { id }, data: columnsOf(after) })
      tx.record({ type: 'access_rule.changed', data: { group: rule.group, before, after } }, about(rule))
    }
    return loadRule(tx.db, id)
  })
})

/** Throws Problem no_such_access_rule. */
export const deleteRule = verb('access_rule.delete', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => {
    const rule = await loadRule(tx.db, id)
    await takePbx(tx.db, rule.pbx)
    const { count } = await tx.db.accessRule.deleteMany({ where: { id } })
    if (count === 0) throw new Problem('no_such_access_rule')
    tx.record({ type: 'access_rule.deleted', data: { group: rule.group, rule: detailsOf(rule) } }, about(rule))
  })
})

const detailsOf = (rule: RuleDetails): RuleDetails => ruleDetailsSchema.parse(rule)

const about = ({ pbx, extension }: Rule): About => (extension === null ? { pbx } : { pbx, extension })

async function idOfGroup(tx: Transaction, pbxId: string, name: string): Promise<string> {
  const found = await tx.peopleGroup.findUnique({ where: { pbxId_name: { pbxId, name } }, select: { id: true } })
  if (!found) throw new Problem('bad_request', [{ field: 'group', message: settingsInputWords().noSuchGroup }])
  return found.id
}
