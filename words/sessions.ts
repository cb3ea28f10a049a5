import { sessions as en } from './en/sessions.ts'
import { inEachLanguage } from './in-each-language.ts'

export const sessionsWords = inEachLanguage('sessions', en)
