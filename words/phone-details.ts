import { phoneDetails as en } from './en/phone-details.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phoneDetailsWords = inEachLanguage('phoneDetails', en)
