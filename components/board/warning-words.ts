import { boardNoticesWords } from '@/words/board-notices'
import type { Warning } from './desk-view'

type Words = {
  /** The fault itself, where there is room for a word alone. */
  fault: string
  /** What it means for people. */
  means: string
  /** What to do about it at the phone of a number. */
  cure: (number: string) => string
}

export const warningWords = (): Record<Warning, Words> => boardNoticesWords().warnings
