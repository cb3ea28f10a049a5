import { freeDesksWords } from '../../words/free-desks.ts'
import type { FreeDeskMay } from './free-desks.ts'

/** What it does, in one sentence. */
export const mayWords = (): Record<FreeDeskMay, string> => freeDesksWords().may
