import { phonesAdd as en } from './en/phones-add.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phonesAddWords = inEachLanguage('phonesAdd', en)
