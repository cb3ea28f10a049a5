import { type Connection, connectionSchema } from '@/lib/contract/single-sign-on'
import { failedWith } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { loadSingleSignOn } from '@/lib/single-sign-on/load'
import { transact, verb } from '@/lib/verbs/verb'
import { takeAccount } from './account'

/**
 * Says which person of the single sign-on provider an account belongs to: by a verified address, or by the provider's
 * id for them. What is left out stays, but a new address forgets the person that the old one led to. Anybody signed in
 * through the old connection is signed out. Throws Problem bad_request, no_such_account, no_single_sign_on or
 * identity_taken.
 */
export const connectAccount = verb('account.connect', async (ctx, input: Connection): Promise<void> => {
  const { id, email, subject } = parse(connectionSchema, input)
  await transact(ctx, async (tx) => {
    const account = await takeAccount(tx.db, id)
    const before = { email: account.ssoEmail, subject: account.ssoSubject }
    const isOther = email !== undefined && email !== before.email
    const after = {
      email: email === undefined ? before.email : email,
      subject: subject === undefined ? (isOther ? null : before.subject) : subject,
    }
    if (before.email === after.email && before.subject === after.subject) return
    const ssoIssuer = after.subject === null ? null : (await loadSingleSignOn(tx.db)).issuer
    const data = { ssoEmail: after.email, ssoSubject: after.subject, ssoIssuer }
    await tx.db.account.update({ where: { id }, data })
    const theirs = { accountId: id, way: 'sso', endedAt: null }
    await tx.db.signIn.updateMany({ where: theirs, data: { endedAt: new Date() } })
    const { username, name } = account
    tx.record({ type: 'account.connected', data: { username, name, before, after } })
  }).catch(orIdentityTaken)
})

function orIdentityTaken(error: unknown): never {
  throw failedWith(error, 'P2002') ? new Problem('identity_taken') : error
}
