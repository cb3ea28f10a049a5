import { boardAct as en } from './en/board-acts.ts'
import { inEachLanguage } from './in-each-language.ts'

export const boardActWords = inEachLanguage('boardAct', en)
