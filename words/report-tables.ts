import { reportTables as en } from './en/report-tables.ts'
import { inEachLanguage } from './in-each-language.ts'

export const reportTablesWords = inEachLanguage('reportTables', en)
