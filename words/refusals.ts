import { refusals as de } from './de/refusals.ts'
import { refusals as en } from './en/refusals.ts'
import { inEachLanguage } from './in-each-language.ts'

export const refusalWords = inEachLanguage({ en, de })
