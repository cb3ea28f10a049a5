import { keyboard as en } from './en/keyboard.ts'
import { inEachLanguage } from './in-each-language.ts'

export const keyboardWords = inEachLanguage('keyboard', en)
