import { walls as en } from './en/walls.ts'
import { inEachLanguage } from './in-each-language.ts'

export const wallsWords = inEachLanguage('walls', en)
