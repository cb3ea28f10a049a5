import { topics as de } from './de/topics.ts'
import { topics as en } from './en/topics.ts'
import { inEachLanguage } from './in-each-language.ts'

export const topicsWords = inEachLanguage({ en, de })
