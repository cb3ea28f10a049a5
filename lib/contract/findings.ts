import { z } from 'zod'
import { findings as english } from '../../words/en/findings.ts'

type Sentences = (typeof english)['said']

/** A sentence to be said in the reader's language: its name, and what it is about. */
const saidSchema = z.tuple([z.string()], z.union([z.string(), z.number()]))
export type Said = z.infer<typeof saidSchema>

export const say = <K extends keyof Sentences>(name: K, ...about: Parameters<Sentences[K]>): Said => [name, ...about]

/** What one check found. `next` says what to do about it, where there is something to do. */
export const findingSchema = z.object({
  /** Where there are several: which one it is about. */
  pbx: z.string().optional(),
  check: z.string(),
  status: z.enum(['ok', 'warning', 'problem']),
  found: z.string(),
  next: z.string().optional(),
  said: z
    .object({
      found: saidSchema.optional(),
      next: saidSchema.optional(),
      settings: z.literal('dashboard').optional(),
    })
    .optional()
    .describe('The same for programs: the name of each sentence, and what it is about. Not of every finding.'),
  /** A phone of the pool, and what is said of it and others together: `have no mailbox`. */
  phone: z.object({ number: z.string(), all: z.string(), said: saidSchema.optional() }).optional(),
})
export type Finding = z.infer<typeof findingSchema>

/** In English, for programs and for those who look at a file or a terminal. */
export const englishOf = (words: Said | string): string =>
  typeof words === 'string' ? words : (saidIn(english.said, words) ?? words[0])

/** null: this version has no such sentence. */
export function saidIn(sentences: object, [name, ...about]: Said): string | null {
  const sentence = new Map(Object.entries(sentences)).get(name) as ((...about: Said) => string) | undefined
  return sentence ? sentence(...(about as Said)) : null
}

type Words = Said | string

const finding = (check: string, status: Finding['status'], found: Words, next?: Words): Finding => ({
  ...{ check, status, found: englishOf(found) },
  ...(next !== undefined && { next: englishOf(next) }),
  ...saidOf({ found, next }),
})

/** Those that are not words of something else, such as an error. */
function saidOf({ found, next }: { found: Words; next: Words | undefined }): Pick<Finding, 'said'> {
  const said = {
    ...(typeof found === 'object' && { found }),
    ...(typeof next === 'object' && { next }),
  }
  return Object.keys(said).length > 0 ? { said } : {}
}

export const ok = (check: string, what: Words): Finding => finding(check, 'ok', what)
export const warning = (check: string, what: Words, next: Words): Finding => finding(check, 'warning', what, next)
export const problem = (check: string, what: Words, next: Words): Finding => finding(check, 'problem', what, next)

/** Of a phone; `all` says it of several. */
export const ofPhone = (finding: Finding, number: string, all: Said): Finding => ({
  ...finding,
  phone: { number, all: englishOf(all), said: all },
})

/** Findings that are the same but for the phone, as one. */
export const findingGroupSchema = findingSchema.omit({ phone: true }).extend({
  /** Those that it is said of; none: it is about no phone. */
  phones: z.array(z.string()),
})
export type FindingGroup = z.infer<typeof findingGroupSchema>
