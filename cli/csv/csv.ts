/** One record of a CSV file, and the line it begins on (counted from 1). */
export interface CsvRecord {
  line: number
  fields: string[]
}

/**
 * Reads CSV as spreadsheets write it: UTF-8 with or without byte order mark, lines ending in LF or CRLF, fields in double
 * quotes where needed ("" is a quote), separated by commas, semicolons or tabs, whichever the first line has most of.
 * Empty lines are left out. A quote that is never closed takes the rest of the file.
 */
export function parseCsv(text: string): CsvRecord[] {
  const content = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(content)
  const records: CsvRecord[] = []
  let line = 1
  let [record, field, quoted]: [CsvRecord, string, boolean] = [{ line, fields: [] }, '', false]
  for (let index = 0; index <= content.length; index++) {
    const character = content[index]
    if (quoted && character !== undefined) {
      if (character === '\n') line++
      if (character !== '"') field += character
      else if (content[index + 1] === '"') field += content[++index] ?? ''
      else quoted = false
    } else if (character === '"' && field === '') quoted = true
    else if (character === separator) {
      record.fields.push(field)
      field = ''
    } else if (character === '\n' || character === undefined) {
      record.fields.push(field.replace(/\r$/, ''))
      if (record.fields.some((text) => text !== '')) records.push(record)
      line++
      record = { line, fields: [] }
      field = ''
    } else field += character
  }
  return records
}

/** RFC 4180, with CRLF as spreadsheets expect it. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteIfNeeded).join(',')}\r\n`).join('')
}

const quoteIfNeeded = (field: string) =>
  /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

function separatorOf(content: string): string {
  const [first = ''] = content.split('\n', 1)
  const outsideQuotes = first.replaceAll(/"[^"]*"/g, '')
  const count = (separator: string) => outsideQuotes.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

/**
 * A spreadsheet would run a field that begins like a formula. An apostrophe in front keeps it text; `unguard` takes
 * away exactly the one that `guard` has added.
 */
export const guard = (field: string) => (/^'*[=+\-@]/.test(field) ? `'${field}` : field)
export const unguard = (field: string) => (/^'+[=+\-@]/.test(field) ? field.slice(1) : field)
