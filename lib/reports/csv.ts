import { formatCsv, guard } from '@/lib/csv/format-csv'
import { type ReportTable, valueForPrograms } from './tables'

/** A table of a report, for spreadsheets. */
export function csvOf({ columns, rows }: ReportTable): string {
  const lines = rows.map((row) => columns.map(([, kind], index) => text(valueForPrograms(kind, row[index] ?? null))))
  return formatCsv([columns.map(([title]) => title), ...lines])
}

/** A negative number is one, and no formula. */
const text = (value: string) => (Number.isNaN(Number(value)) ? guard(value) : value)
