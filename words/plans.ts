import { plans as de } from './de/plans.ts'
import { plans as en } from './en/plans.ts'
import { inEachLanguage } from './in-each-language.ts'

export const planWords = inEachLanguage({ en, de })
