import { labels as en } from './en/labels.ts'
import { inEachLanguage } from './in-each-language.ts'

export const labelsWords = inEachLanguage('labels', en)
