import { input as de } from './de/input.ts'
import { input as en } from './en/input.ts'
import { inEachLanguage } from './in-each-language.ts'

export const inputWords = inEachLanguage({ en, de })
