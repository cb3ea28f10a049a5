import { ownAccount as de } from './de/own-account.ts'
import { ownAccount as en } from './en/own-account.ts'
import { inEachLanguage } from './in-each-language.ts'

export const ownAccountWords = inEachLanguage({ en, de })
