import { common as en } from './en/common.ts'
import { inEachLanguage } from './in-each-language.ts'

export const commonWords = inEachLanguage('common', en)
