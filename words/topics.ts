import { topics as en } from './en/topics.ts'
import { inEachLanguage } from './in-each-language.ts'

export const topicsWords = inEachLanguage('topics', en)
