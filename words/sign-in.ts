import { signIn as en } from './en/sign-in.ts'
import { inEachLanguage } from './in-each-language.ts'

export const signInWords = inEachLanguage('signIn', en)
