import { talk as de } from './de/talk.ts'
import { talk as en } from './en/talk.ts'
import { inEachLanguage } from './in-each-language.ts'

export const talkWords = inEachLanguage({ en, de })
