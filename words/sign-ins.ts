import { signIns as en } from './en/sign-ins.ts'
import { inEachLanguage } from './in-each-language.ts'

export const signInsWords = inEachLanguage('signIns', en)
