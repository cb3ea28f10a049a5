import { refusals as en } from './en/refusals.ts'
import { inEachLanguage } from './in-each-language.ts'

export const refusalsWords = inEachLanguage('refusals', en)
