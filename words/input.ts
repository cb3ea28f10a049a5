import { input as en } from './en/input.ts'
import { inEachLanguage } from './in-each-language.ts'

export const inputWords = inEachLanguage('input', en)
