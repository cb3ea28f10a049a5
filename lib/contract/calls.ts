import { z } from 'zod'

/** As the person at the desk sees it: somebody called them, or they called. */
export const directionSchema = z.enum(['incoming', 'outgoing'])
export type Direction = z.infer<typeof directionSchema>

/** A call at a desk while somebody was logged in there. */
export const callSchema = z
  .object({
    /** Increases in the order in which calls end. */
    id: z.number().int(),
    pbx: z.string(),
    sessionId: z.string(),
    phone: z.string(),
    extension: z.string(),
    direction: directionSchema,
    /** Of the other party; '' where it is not shown. What was dialled, of an outgoing call. */
    number: z.string(),
    /** '' where none is known. */
    name: z.string(),
    /** The queue, group or number from outside that was called, where it was not the person’s own; null otherwise. */
    through: z.string().nullable(),
    beganAt: z.iso.datetime(),
    /** null: nobody answered. */
    answeredAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime(),
  })
  .meta({ id: 'Call', description: 'A call at a desk while somebody was logged in there.' })
export type Call = z.infer<typeof callSchema>
