import { phoneDetails as de } from './de/phone-details.ts'
import { phoneDetails as en } from './en/phone-details.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phoneDetailWords = inEachLanguage({ en, de })
