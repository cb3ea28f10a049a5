import { z } from 'zod'

/** What each may do: lib/verbs/permissions.ts. */
export const roleSchema = z.enum(
  ['admin', 'manager', 'front_desk', 'viewer'],
  'Use admin, manager, front_desk or viewer.',
)
export type Role = z.infer<typeof roleSchema>
