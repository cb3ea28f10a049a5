import { signIns as de } from './de/sign-ins.ts'
import { signIns as en } from './en/sign-ins.ts'
import { inEachLanguage } from './in-each-language.ts'

export const signInsWords = inEachLanguage({ en, de })
