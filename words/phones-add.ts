import { phonesAdd as de } from './de/phones-add.ts'
import { phonesAdd as en } from './en/phones-add.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phoneAddWords = inEachLanguage({ en, de })
