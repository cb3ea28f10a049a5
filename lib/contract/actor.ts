import { z } from 'zod'
import { endingRuleSchema, levelSchema } from './logout-rules.ts'

/** Who caused a change. Ends up in every event. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phone'), number: z.string() }),
  z.object({ kind: z.literal('account'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('token'), id: z.string(), name: z.string() }),
  /** A person at their own page, by their own extension. */
  z.object({ kind: z.literal('person'), extension: z.string(), name: z.string() }),
  /** `user`: the server's user who ran the command. */
  z.object({ kind: z.literal('command_line'), user: z.string() }),
  /** Hot Desk itself; `owner`: docs/decisions/0037-desks-with-an-owner.md. */
  z.object({ kind: z.literal('rule'), rule: z.literal('owner') }),
  z.object({ kind: z.literal('system'), reason: z.string() }),
  /** A rule that somebody has made, for a place: logout-rules.ts. */
  z.object({ kind: z.literal('policy'), level: levelSchema, place: z.string(), rule: endingRuleSchema }),
])

export type Actor = z.infer<typeof actorSchema>
