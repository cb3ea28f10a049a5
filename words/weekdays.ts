import { weekdays as de } from './de/weekdays.ts'
import { weekdays as en } from './en/weekdays.ts'
import { inEachLanguage } from './in-each-language.ts'

export const weekdaysWords = inEachLanguage({ en, de })
