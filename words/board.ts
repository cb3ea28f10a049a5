import { board as en } from './en/board.ts'
import { inEachLanguage } from './in-each-language.ts'

export const boardWords = inEachLanguage('board', en)
