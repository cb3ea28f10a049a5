import { card as en } from './en/card.ts'
import { inEachLanguage } from './in-each-language.ts'

export const cardWords = inEachLanguage('card', en)
