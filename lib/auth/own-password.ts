import { z } from 'zod'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { changePassword } from './accounts'
import { passwordSchema } from './credentials'
import { signIn } from './sign-in'

const ownPasswordSchema = z.object({
  current: z.string().min(1, 'Enter the password you sign in with now.'),
  password: passwordSchema,
})
export type OwnPassword = z.infer<typeof ownPasswordSchema>

/**
 * Ends every sign-in of the account, this one too. Guesses of the current password are counted as those of a sign-in
 * are. Throws Problem bad_request or too_many_attempts.
 */
export async function changeOwnPassword(
  { id, username }: { id: string; username: string },
  input: OwnPassword,
): Promise<void> {
  const { current, password } = parse(ownPasswordSchema, input)
  if (!(await signIn({ username, password: current, address: 'signed in' })))
    throw new Problem('bad_request', [{ field: 'current', message: 'This is not your current password.' }])
  await changePassword(id, password)
}
