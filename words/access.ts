import { access as en } from './en/access.ts'
import { inEachLanguage } from './in-each-language.ts'

export const accessWords = inEachLanguage('access', en)
