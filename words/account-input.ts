import { accountInput as en } from './en/account-input.ts'
import { inEachLanguage } from './in-each-language.ts'

export const accountInputWords = inEachLanguage('accountInput', en)
