import { phones as de } from './de/phones.ts'
import { phones as en } from './en/phones.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phoneWords = inEachLanguage({ en, de })
