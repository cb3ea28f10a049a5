import { updates as en } from './en/updates.ts'
import { inEachLanguage } from './in-each-language.ts'

export const updatesWords = inEachLanguage('updates', en)
