import { singleSignOn as en } from './en/single-sign-on.ts'
import { inEachLanguage } from './in-each-language.ts'

export const singleSignOnWords = inEachLanguage('singleSignOn', en)
