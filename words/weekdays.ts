import { weekdays as en } from './en/weekdays.ts'
import { inEachLanguage } from './in-each-language.ts'

export const weekdaysWords = inEachLanguage('weekdays', en)
