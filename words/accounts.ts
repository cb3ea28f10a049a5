import { accounts as en } from './en/accounts.ts'
import { inEachLanguage } from './in-each-language.ts'

export const accountsWords = inEachLanguage('accounts', en)
