import { desks as en } from './en/desks.ts'
import { inEachLanguage } from './in-each-language.ts'

export const desksWords = inEachLanguage('desks', en)
