import { activityExport as en } from './en/activity-export.ts'
import { inEachLanguage } from './in-each-language.ts'

export const activityExportWords = inEachLanguage('activityExport', en)
