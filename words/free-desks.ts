import { freeDesks as en } from './en/free-desks.ts'
import { inEachLanguage } from './in-each-language.ts'

export const freeDesksWords = inEachLanguage('freeDesks', en)
