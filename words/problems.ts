import { problems as de } from './de/problems.ts'
import { problems as en } from './en/problems.ts'
import { inEachLanguage } from './in-each-language.ts'

export const problemWords = inEachLanguage({ en, de })
