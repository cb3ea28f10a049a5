import { z } from 'zod'
import { accountInputWords } from '../../words/account-input.ts'
import { roles } from './role-names.ts'

/** What each may do: lib/verbs/permissions.ts. */
export const roleSchema = z.enum(roles, { error: () => accountInputWords().role })
export type { Role } from './role-names.ts'
