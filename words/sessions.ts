import { sessions as de } from './de/sessions.ts'
import { sessions as en } from './en/sessions.ts'
import { inEachLanguage } from './in-each-language.ts'

export const sessionWords = inEachLanguage({ en, de })
