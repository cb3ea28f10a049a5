import { phoneProblems as en } from './en/phone-problems.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phoneProblemsWords = inEachLanguage('phoneProblems', en)
