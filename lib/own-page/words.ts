import { Problem, type ProblemCode } from '@/lib/problems/problem'
import { ownPageWords } from '@/words/own-page'

/** The same problem, in words for the person whom it is about, where administrators read something else. */
export function forThePerson(error: unknown): never {
  const words: Partial<Record<ProblemCode, string>> = ownPageWords().problems
  const says = error instanceof Problem ? words[error.code] : undefined
  throw error instanceof Problem && says ? new Problem(error.code, [{ field: 'own', message: says }]) : error
}
