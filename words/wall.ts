import { wall as en } from './en/wall.ts'
import { inEachLanguage } from './in-each-language.ts'

export const wallWords = inEachLanguage('wall', en)
