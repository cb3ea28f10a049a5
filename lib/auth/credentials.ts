import { z } from 'zod'
import { adviceAgainst } from './password-rules'
import { roleSchema } from '@/lib/contract/roles'
import { oneLine } from '@/lib/contract/text'

export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/, 'Use 2 to 64 letters, digits, dots, hyphens, underscores or @.')

/** @param names the account's user name and name, which may not be in it */
export const passwordFor = (...names: string[]) =>
  z
    .string()
    .min(12, { error: 'Use at least 12 characters.', abort: true })
    .max(200, 'Use at most 200 characters.')
    .superRefine((password, context) => {
      const advice = adviceAgainst(password, names)
      if (advice !== null) context.addIssue(advice)
    })

const personNameSchema = oneLine(80).min(1, 'Enter a name.')

const account = z.object({ username: usernameSchema, name: personNameSchema, password: passwordFor() })

function notNamedInPassword(given: z.infer<typeof account>, context: z.RefinementCtx): void {
  const advice = adviceAgainst(given.password, [given.username, given.name])
  if (advice !== null) context.addIssue({ code: 'custom', path: ['password'], message: advice })
}

export const firstAdminSchema = account
  .extend({ code: z.string().trim().min(1, 'Enter the setup code that Hot Desk printed when it started.').max(200) })
  .superRefine(notNamedInPassword)
export type FirstAdmin = z.input<typeof firstAdminSchema>

export const invitedAccountSchema = account.omit({ password: true }).extend({ role: roleSchema })
export type InvitedAccount = z.input<typeof invitedAccountSchema>

export const newAccountSchema = account.extend({ role: roleSchema }).superRefine(notNamedInPassword)
export type NewAccount = z.input<typeof newAccountSchema>
