import type { z } from 'zod'
import { endReasonSchema, type EndReason, sessionAnswerSchema, type SessionAnswer } from '@/lib/contract/commands'

/** A session as the REST API gives it. */
export const sessionSchema = sessionAnswerSchema
  .extend({ endReason: endReasonSchema.nullable() })
  .meta({ id: 'Session', description: 'The interval during which an extension holds a hot desk phone.' })
export type Session = z.infer<typeof sessionSchema>

export function toSession(answer: SessionAnswer, endReason: EndReason | null): Session {
  return { ...answer, endReason }
}
