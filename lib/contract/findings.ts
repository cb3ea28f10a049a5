import { z } from 'zod'

/** What one check found. `next` says what to do about it, where there is something to do. */
export const findingSchema = z.object({
  /** Where there are several: which one it is about. */
  pbx: z.string().optional(),
  check: z.string(),
  status: z.enum(['ok', 'warning', 'problem']),
  found: z.string(),
  next: z.string().optional(),
  /** A phone of the pool, and what is said of it and others together: `have no mailbox`. */
  phone: z.object({ number: z.string(), all: z.string() }).optional(),
})
export type Finding = z.infer<typeof findingSchema>

export const ok = (check: string, found: string): Finding => ({ check, status: 'ok', found })
export const warning = (check: string, found: string, next: string): Finding => ({
  check,
  status: 'warning',
  found,
  next,
})
export const problem = (check: string, found: string, next: string): Finding => ({
  check,
  status: 'problem',
  found,
  next,
})

/** Findings that are the same but for the phone, as one. */
export const findingGroupSchema = findingSchema.omit({ phone: true }).extend({
  /** Those that it is said of; none: it is about no phone. */
  phones: z.array(z.string()),
})
export type FindingGroup = z.infer<typeof findingGroupSchema>
