import { z } from 'zod'
import { adviceAgainst } from './password-rules'
import { roleSchema } from '@/lib/contract/roles'
import { oneLine } from '@/lib/contract/text'
import { inputWords } from '@/words/input'
import { accountInputWords } from '@/words/account-input'

export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/, {
    error: () => accountInputWords().userName,
  })

/** @param names the account's user name and name, which may not be in it */
export const passwordFor = (...names: string[]) =>
  z
    .string()
    .min(12, { error: () => accountInputWords().passwordTooShort, abort: true })
    .max(200, { error: () => inputWords().tooLong(200) })
    .superRefine((password, context) => {
      const advice = adviceAgainst(password, names)
      if (advice !== null) context.addIssue(advice)
    })

const personNameSchema = oneLine(80).min(1, { error: () => inputWords().nameMissing })

const account = z.object({ username: usernameSchema, name: personNameSchema, password: passwordFor() })

function notNamedInPassword(given: z.infer<typeof account>, context: z.RefinementCtx): void {
  const advice = adviceAgainst(given.password, [given.username, given.name])
  if (advice !== null) context.addIssue({ code: 'custom', path: ['password'], message: advice })
}

export const firstAdminSchema = account
  .extend({
    code: z
      .string()
      .trim()
      .min(1, { error: () => accountInputWords().setupCodeMissing })
      .max(200),
  })
  .superRefine(notNamedInPassword)
export type FirstAdmin = z.input<typeof firstAdminSchema>

export const invitedAccountSchema = account.omit({ password: true }).extend({ role: roleSchema })
export type InvitedAccount = z.input<typeof invitedAccountSchema>

export const newAccountSchema = account.extend({ role: roleSchema }).superRefine(notNamedInPassword)
export type NewAccount = z.input<typeof newAccountSchema>
