import { type Role, roleSchema } from '@/lib/contract/roles'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { isHandedOver, keepAnAdmin, requireOther, takeAccount } from './account'

/**
 * Counts from the next request on. Throws Problem bad_request, no_such_account, own_account, last_admin or
 * role_of_freepbx.
 */
export const setRole = verb('account.set_role', async (ctx, input: { id: string; role: Role }): Promise<void> => {
  const { id } = input
  const role = parse(roleSchema, input.role)
  requireOther(ctx, id)
  await transact(ctx, async (tx) => {
    const { username, name, role: before } = await takeAccount(tx.db, id)
    if (role !== 'admin') await keepAnAdmin(tx.db, id)
    if (isHandedOver({ username })) throw new Problem('role_of_freepbx')
    if (role === before) return
    await tx.db.account.update({ where: { id }, data: { role } })
    tx.record({ type: 'account.changed', data: { username, name, before: { role: before }, after: { role } } })
  })
})
