import { reports as en } from './en/reports.ts'
import { inEachLanguage } from './in-each-language.ts'

export const reportsWords = inEachLanguage('reports', en)
