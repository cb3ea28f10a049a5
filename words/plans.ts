import { plans as en } from './en/plans.ts'
import { inEachLanguage } from './in-each-language.ts'

export const planWords = inEachLanguage('plans', en)
