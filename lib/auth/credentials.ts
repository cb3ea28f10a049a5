import { z } from 'zod'
import { roleSchema } from './roles'

export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/, 'Use 2 to 64 letters, digits, dots, hyphens, underscores or @.')

export const passwordSchema = z.string().min(12, 'Use at least 12 characters.').max(200, 'Use at most 200 characters.')

const personNameSchema = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(80, 'Use at most 80 characters.')
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'Use one line of plain text.')

export const firstAdminSchema = z.object({
  code: z.string().trim().min(1, 'Enter the setup code that Hot Desk printed when it started.').max(200),
  username: usernameSchema,
  name: personNameSchema,
  password: passwordSchema,
})
export type FirstAdmin = z.input<typeof firstAdminSchema>

export const newAccountSchema = z.object({
  username: usernameSchema,
  name: personNameSchema,
  password: passwordSchema,
  role: roleSchema,
})
export type NewAccount = z.input<typeof newAccountSchema>
