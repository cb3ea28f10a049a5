import { z } from 'zod'
import { passwordFor } from '@/lib/auth/credentials'
import { hashPassword } from '@/lib/auth/password'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Context, transact, verb } from '@/lib/verbs/verb'
import { isHandedOver, takeAccount } from './account'
import { accountInputWords } from '@/words/account-input'

interface NewPassword {
  /** Of the account. */
  id: string
  password: string
}

/**
 * A password for somebody else, who has to choose another one at the next sign-in; every sign-in of the account ends.
 * Throws Problem bad_request, no_such_account or no_password.
 */
export const setPassword = verb('account.set_password', async (ctx, { id, password }: NewPassword): Promise<void> => {
  // Somebody who finds a screen left open must not be able to lock its owner out.
  if (ctx.actor.kind === 'account' && ctx.actor.id === id)
    throw new Problem('bad_request', [{ field: 'password', message: accountInputWords().ownPassword }])
  await changePassword(ctx, { id, password }, 'somebody_else')
})

/** Ends every sign-in of the account. Throws Problem bad_request, no_such_account or no_password. */
export async function changePassword(
  ctx: Context,
  { id, password }: NewPassword,
  by: 'owner' | 'somebody_else',
): Promise<void> {
  const account = await transact(ctx, (tx) => takeAccount(tx.db, id))
  if (isHandedOver(account)) throw new Problem('no_password')
  const { username, name } = account
  const schema = z.object({ password: passwordFor(username, name) })
  const passwordHash = await hashPassword(parse(schema, { password }).password)
  await transact(ctx, async (tx) => {
    await takeAccount(tx.db, id)
    // A link that somebody still has would undo it.
    await tx.db.passwordLink.deleteMany({ where: { accountId: id } })
    await tx.db.account.update({ where: { id }, data: { passwordHash, mustChangePassword: by === 'somebody_else' } })
    tx.record({ type: 'account.password_set', data: { username, name, by } })
  })
}
