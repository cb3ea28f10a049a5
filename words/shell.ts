import { shell as en } from './en/shell.ts'
import { inEachLanguage } from './in-each-language.ts'

export const shellWords = inEachLanguage('shell', en)
