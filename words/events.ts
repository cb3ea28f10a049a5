import { events as de } from './de/events.ts'
import { events as en } from './en/events.ts'
import { inEachLanguage } from './in-each-language.ts'

export const eventWords = inEachLanguage({ en, de })
