import { z } from 'zod'

/** What FreePBX sends calls elsewhere by, or keeps them away: always, when busy, when nobody answers, do-not-disturb. */
export const forwardSchema = z.enum(['always', 'busy', 'unavailable', 'do_not_disturb'])
export type Forward = z.infer<typeof forwardSchema>
