import { calls as de } from './de/calls.ts'
import { calls as en } from './en/calls.ts'
import { inEachLanguage } from './in-each-language.ts'

export const callWords = inEachLanguage({ en, de })
