import { z } from 'zod'
import { passwordFor } from '@/lib/auth/credentials'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { takeAccount } from './account'
import { accountOfLink, openLink } from './password-link'

/**
 * What somebody does with their link: having it proves who they are. It works once; every sign-in of the account ends.
 * Throws Problem link_not_valid or bad_request.
 *
 * @param headers of the request
 */
export async function choosePassword(secret: string, password: string, headers: Headers): Promise<void> {
  const account = await accountOfLink(db(), secret)
  if (!account) throw new Problem('link_not_valid')
  const { id, username, name } = account
  const schema = z.object({ password: passwordFor(username, name) })
  const passwordHash = await hashPassword(parse(schema, { password }).password)
  const ctx = webContext(headers, { kind: 'account', id, name }, { kind: 'everything' })
  await transact(ctx, async (tx) => {
    await takeAccount(tx.db, id)
    const { count } = await tx.db.passwordLink.deleteMany({ where: { accountId: id, ...openLink(secret) } })
    if (count === 0) throw new Problem('link_not_valid')
    await tx.db.account.update({ where: { id }, data: { passwordHash, mustChangePassword: false } })
    tx.record({ type: 'account.password_set', data: { username, name, by: 'owner' } })
  })
}
