import { takePbx } from '@/lib/pbxes/require-pbx'
import { transact, verb } from '@/lib/verbs/verb'
import { findLogoutRule } from './list-rules'
import { about } from './set-rule'

/** Takes a rule of automatic logout away. Throws Problem no_such_logout_rule. */
export const clearLogoutRule = verb('logout_rule.clear', async (ctx, { id }: { id: string }): Promise<void> => {
  await transact(ctx, async (tx) => {
    await takePbx(tx.db, (await findLogoutRule(tx.db, id)).pbx)
    const rule = await findLogoutRule(tx.db, id)
    await tx.db.logoutRule.delete({ where: { id } })
    const { level, place, rule: was } = rule
    tx.record({ type: 'logout_rule.cleared', data: { level, place, rule: was } }, about(rule))
  })
})
