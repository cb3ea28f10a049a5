import { tokens as en } from './en/tokens.ts'
import { inEachLanguage } from './in-each-language.ts'

export const tokensWords = inEachLanguage('tokens', en)
