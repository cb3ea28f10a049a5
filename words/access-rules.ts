import { accessRules as en } from './en/access-rules.ts'
import { inEachLanguage } from './in-each-language.ts'

export const accessRulesWords = inEachLanguage('accessRules', en)
