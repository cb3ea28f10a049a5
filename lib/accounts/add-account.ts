import { newAccountSchema, type NewAccount } from '@/lib/auth/credentials'
import { hashPassword } from '@/lib/auth/password'
import { failedWith } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { accountInputWords } from '@/words/account-input'

/** The password has to be changed at the first sign-in. Throws Problem bad_request or account_exists. */
export const addAccount = verb('account.add', async (ctx, input: NewAccount): Promise<{ id: string }> => {
  const { username, name, password, role } = parse(newAccountSchema, input)
  const passwordHash = await hashPassword(password)
  return transact(ctx, async (tx) => {
    const data = { username, name, passwordHash, role, mustChangePassword: true }
    const account = await tx.db.account.create({ data, select: { id: true } })
    tx.record({ type: 'account.added', data: { username, name, role } })
    return account
  }).catch(orAccountExists)
})

/** For an account that could not be made. */
export function orAccountExists(error: unknown): never {
  if (!failedWith(error, 'P2002')) throw error
  throw new Problem('account_exists', [{ field: 'username', message: accountInputWords().userNameTaken }])
}
