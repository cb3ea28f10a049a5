import { desks as de } from './de/desks.ts'
import { desks as en } from './en/desks.ts'
import { inEachLanguage } from './in-each-language.ts'

export const deskWords = inEachLanguage({ en, de })
