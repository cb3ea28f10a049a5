import { activityExport as de } from './de/activity-export.ts'
import { activityExport as en } from './en/activity-export.ts'
import { inEachLanguage } from './in-each-language.ts'

export const activityExportWords = inEachLanguage({ en, de })
