import { ownAccount as en } from './en/own-account.ts'
import { inEachLanguage } from './in-each-language.ts'

export const ownAccountWords = inEachLanguage('ownAccount', en)
