import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { isHandedOver, requireOther, takeAccount } from './account'
import { giveLink, type PasswordLink } from './password-link'

/**
 * A new link for somebody who lost the one before, or forgot their password: until they choose another one, that one
 * counts. Throws Problem no_such_account, own_account, no_password or account_disabled.
 */
export const makeLink = verb('account.make_link', async (ctx, { id }: { id: string }): Promise<PasswordLink> => {
  requireOther(ctx, id)
  return transact(ctx, async (tx) => {
    const account = await takeAccount(tx.db, id)
    if (isHandedOver(account)) throw new Problem('no_password')
    if (account.disabledAt !== null) throw new Problem('account_disabled')
    const link = await giveLink(tx.db, id)
    const { username, name } = account
    tx.record({ type: 'account.link_made', data: { username, name, validUntil: link.validUntil } })
    return link
  })
})
