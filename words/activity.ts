import { activity as en } from './en/activity.ts'
import { inEachLanguage } from './in-each-language.ts'

export const activityWords = inEachLanguage('activity', en)
