import { z } from 'zod'

/** How somebody has shown that an account is theirs: a password, a link from FreePBX's page, or single sign-on. */
export const wayInSchema = z.enum(['password', 'freepbx', 'sso'])
export type WayIn = z.infer<typeof wayInSchema>

/** The same of an own page. */
export const ownWayInSchema = z.enum(['pin', 'sso'])
export type OwnWayIn = z.infer<typeof ownWayInSchema>
