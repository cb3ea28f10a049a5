import { card as de } from './de/card.ts'
import { card as en } from './en/card.ts'
import { inEachLanguage } from './in-each-language.ts'

export const cardWords = inEachLanguage({ en, de })
