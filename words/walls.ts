import { walls as de } from './de/walls.ts'
import { walls as en } from './en/walls.ts'
import { inEachLanguage } from './in-each-language.ts'

export const wallsWords = inEachLanguage({ en, de })
