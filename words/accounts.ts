import { accounts as de } from './de/accounts.ts'
import { accounts as en } from './en/accounts.ts'
import { inEachLanguage } from './in-each-language.ts'

export const accountsWords = inEachLanguage({ en, de })
