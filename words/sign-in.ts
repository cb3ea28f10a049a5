import { signIn as de } from './de/sign-in.ts'
import { signIn as en } from './en/sign-in.ts'
import { signIn as fr } from './fr/sign-in.ts'
import { inEachLanguage } from './in-each-language.ts'

export const signInWords = inEachLanguage({ en, de, fr })
