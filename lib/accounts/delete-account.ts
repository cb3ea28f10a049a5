import { transact, verb } from '@/lib/verbs/verb'
import { keepAnAdmin, requireOther, takeAccount } from './account'

/**
 * Ends every sign-in of the account. Events keep the name of who caused them. Throws Problem no_such_account, own_account
 * or last_admin.
 */
export const deleteAccount = verb('account.delete', async (ctx, { id }: { id: string }): Promise<void> => {
  requireOther(ctx, id)
  await transact(ctx, async (tx) => {
    const { username, name } = await takeAccount(tx.db, id)
    await keepAnAdmin(tx.db, id)
    await tx.db.account.delete({ where: { id } })
    tx.record({ type: 'account.deleted', data: { username, name } })
  })
})
