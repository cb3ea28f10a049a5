import { gettingStarted as de } from './de/getting-started.ts'
import { gettingStarted as en } from './en/getting-started.ts'
import { inEachLanguage } from './in-each-language.ts'

export const gettingStartedWords = inEachLanguage({ en, de })
