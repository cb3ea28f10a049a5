import { talk as en } from './en/talk.ts'
import { inEachLanguage } from './in-each-language.ts'

export const talkWords = inEachLanguage('talk', en)
