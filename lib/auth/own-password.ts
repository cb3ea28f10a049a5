import { z } from 'zod'
import { db } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { changePassword } from './accounts'
import { passwordFor } from './credentials'
import { decide, ownPasswordLimits } from './limits'
import { isPassword } from './password'

const ownPasswordSchema = z
  .object({ current: z.string().min(1, 'Enter the password you sign in with now.'), password: passwordFor() })
  .refine(({ current, password }) => current !== password, {
    path: ['password'],
    message: 'This is your current password. Choose another one.',
  })
export type OwnPassword = z.infer<typeof ownPasswordSchema>

/**
 * Ends every sign-in of the account, this one too. Guesses of the current password are limited as those of a sign-in
 * are. Throws Problem bad_request, no_such_account, no_password, or TryAgainLater.
 */
export async function changeOwnPassword(id: string, input: OwnPassword): Promise<void> {
  const { current, password } = parse(ownPasswordSchema, input)
  const account = await db().account.findUnique({ where: { id } })
  const isCurrent = () => isPassword(current.slice(0, 1000), account?.passwordHash ?? null)
  if (!(await decide(ownPasswordLimits(id), isCurrent)))
    throw new Problem('bad_request', [{ field: 'current', message: 'This is not your current password.' }])
  await changePassword(id, password, 'its owner')
}
