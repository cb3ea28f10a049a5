import { type ReportTable, valueForPrograms } from './tables'

/** RFC 4180, with CRLF as spreadsheets expect it. */
export function csvOf({ columns, rows }: ReportTable): string {
  const lines = rows.map((row) => columns.map(([, kind], index) => valueForPrograms(kind, row[index] ?? null)))
  return [columns.map(([title]) => title), ...lines].map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('')
}

/** A spreadsheet would run what begins like a formula: an apostrophe keeps it text. */
function fieldOf(value: string): string {
  const plain = /^[=+\-@]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value
  return /[",;\t\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
