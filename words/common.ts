import { common as de } from './de/common.ts'
import { common as en } from './en/common.ts'
import { common as fr } from './fr/common.ts'
import { inEachLanguage } from './in-each-language.ts'

export const commonWords = inEachLanguage({ en, de, fr })
