import { freeDesksWords } from '../../words/free-desks.ts'
import type { FreeDeskMay, WhyNot } from './free-desks.ts'

/** What it does, in one sentence. */
export const mayWords = (): Record<FreeDeskMay, string> => freeDesksWords().may

/** What is missing where the PBX cannot hold free desks to what was chosen, and what to do about it. */
export const whyNotWords = (): Record<WhyNot, string> => freeDesksWords().whyNot
