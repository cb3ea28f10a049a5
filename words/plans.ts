import { plans as en } from './en/plans.ts'
import { inEachLanguage } from './in-each-language.ts'

export const plansWords = inEachLanguage('plans', en)
