import { phonesImport as en } from './en/phones-import.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phonesImportWords = inEachLanguage('phonesImport', en)
