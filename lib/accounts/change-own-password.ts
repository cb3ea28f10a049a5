import { z } from 'zod'
import { passwordFor } from '@/lib/auth/credentials'
import { decide, ownPasswordLimits } from '@/lib/auth/limits'
import { isPassword } from '@/lib/auth/password'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { verb } from '@/lib/verbs/verb'
import { changePassword } from './set-password'
import { accountInputWords } from '@/words/account-input'

const ownPasswordSchema = z
  .object({
    current: z.string().min(1, { error: () => accountInputWords().currentMissing }),
    password: passwordFor(),
  })
  .refine(({ current, password }) => current !== password, {
    path: ['password'],
    error: () => accountInputWords().samePassword,
  })
export type OwnPassword = z.infer<typeof ownPasswordSchema>

/**
 * Ends every sign-in of the account, this one too. Guesses of the current password are limited as those of a sign-in
 * are. Throws Problem bad_request, no_such_account, no_password, or TryAgainLater.
 */
export const changeOwnPassword = verb('own_password.change', async (ctx, input: OwnPassword): Promise<void> => {
  const { current, password } = parse(ownPasswordSchema, input)
  if (ctx.actor.kind !== 'account') throw new Problem('no_such_account')
  const { id } = ctx.actor
  const account = await ctx.db.account.findUnique({ where: { id } })
  const isCurrent = () => isPassword(current.slice(0, 1000), account?.passwordHash ?? null)
  if (!(await decide(ownPasswordLimits(id), isCurrent)))
    throw new Problem('bad_request', [{ field: 'current', message: accountInputWords().currentWrong }])
  await changePassword(ctx, { id, password }, 'owner')
})
