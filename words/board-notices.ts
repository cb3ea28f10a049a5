import { boardNotices as en } from './en/board-notices.ts'
import { inEachLanguage } from './in-each-language.ts'

export const boardNoticesWords = inEachLanguage('boardNotices', en)
