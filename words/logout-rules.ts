import { logoutRules as de } from './de/logout-rules.ts'
import { logoutRules as en } from './en/logout-rules.ts'
import { inEachLanguage } from './in-each-language.ts'

export const logoutRulesWords = inEachLanguage({ en, de })
