import { logoutRules as en } from './en/logout-rules.ts'
import { inEachLanguage } from './in-each-language.ts'

export const logoutRulesWords = inEachLanguage('logoutRules', en)
