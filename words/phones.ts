import { phones as en } from './en/phones.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phonesWords = inEachLanguage('phones', en)
