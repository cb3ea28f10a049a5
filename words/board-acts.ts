import { boardActs as de } from './de/board-acts.ts'
import { boardActs as en } from './en/board-acts.ts'
import { inEachLanguage } from './in-each-language.ts'

export const boardActWords = inEachLanguage({ en, de })
