import { findings as en } from './en/findings.ts'
import { inEachLanguage } from './in-each-language.ts'

export const findingsWords = inEachLanguage('findings', en)
