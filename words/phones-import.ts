import { phonesImport as de } from './de/phones-import.ts'
import { phonesImport as en } from './en/phones-import.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phoneImportWords = inEachLanguage({ en, de })
