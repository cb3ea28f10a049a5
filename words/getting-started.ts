import { gettingStarted as en } from './en/getting-started.ts'
import { inEachLanguage } from './in-each-language.ts'

export const gettingStartedWords = inEachLanguage('gettingStarted', en)
