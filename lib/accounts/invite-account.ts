import { type InvitedAccount, invitedAccountSchema } from '@/lib/auth/credentials'
import { noPassword } from '@/lib/auth/password'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { orAccountExists } from './add-account'
import { giveLink, type PasswordLink } from './password-link'

/**
 * Makes an account without a password, and the link with which its person chooses one: this is the only time it is seen.
 * Throws Problem bad_request or account_exists.
 */
export const inviteAccount = verb('account.invite', async (ctx, input: InvitedAccount): Promise<PasswordLink> => {
  const account = parse(invitedAccountSchema, input)
  return transact(ctx, async (tx) => {
    const data = { ...account, passwordHash: noPassword }
    const { id } = await tx.db.account.create({ data, select: { id: true } })
    const link = await giveLink(tx.db, id)
    tx.record({ type: 'account.invited', data: { ...account, validUntil: link.validUntil } })
    return link
  }).catch(orAccountExists)
})
