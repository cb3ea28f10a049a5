import { phoneProblems as de } from './de/phone-problems.ts'
import { phoneProblems as en } from './en/phone-problems.ts'
import { inEachLanguage } from './in-each-language.ts'

export const phoneProblemWords = inEachLanguage({ en, de })
