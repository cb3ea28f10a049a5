import { labels as de } from './de/labels.ts'
import { labels as en } from './en/labels.ts'
import { inEachLanguage } from './in-each-language.ts'

export const labelWords = inEachLanguage({ en, de })
