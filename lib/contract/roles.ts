import { z } from 'zod'
import { accountInputWords } from '../../words/account-input.ts'

/** What each may do: lib/verbs/permissions.ts. */
export const roleSchema = z.enum(['admin', 'manager', 'front_desk', 'viewer'], {
  error: () => accountInputWords().role,
})
export type Role = z.infer<typeof roleSchema>
