import { z } from 'zod'

/** A phone that the PBX has, from which the pool is chosen. */
export const candidateSchema = z.object({
  pbx: z.string(),
  number: z.string(),
  /** As the PBX has it of the extension that the phone is for; '' where it says nothing. */
  name: z.string(),
  /** What rings it, for example PJSIP/2001; null: an older Asterisk does not say. */
  dial: z.string().nullable(),
  inPool: z.boolean(),
  /** Its number is among those that never hot desk. */
  isExcluded: z.boolean(),
  /**
   * Whose own phone it is: of somebody who has logged in at a desk, owns one, is in a group or a rule, or has another
   * phone. null: of nobody of whom that is known.
   */
  person: z.object({ extension: z.string(), name: z.string() }).nullable(),
})
export type Candidate = z.infer<typeof candidateSchema>

/** Some of them, and how many there are. */
export interface CandidatePage {
  candidates: Candidate[]
  total: number
}
