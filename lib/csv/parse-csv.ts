import { CsvError, parse } from 'csv-parse/sync'
import { phoneProblemsWords } from '../../words/phone-problems.ts'
import { UnreadableCsv } from './unreadable-csv.ts'

/** One record of a CSV file, and the line it begins on (counted from 1). */
export interface CsvRecord {
  line: number
  fields: string[]
}

/**
 * Reads CSV as spreadsheets write it: UTF-8 with or without byte order mark, lines ending in LF or CRLF, fields in
 * double quotes where needed ("" is a quote), separated by commas, semicolons or tabs: the one that is most frequent in
 * the first line. Empty lines are left out. Throws UnreadableCsv for a quote that is never closed.
 */
export function parseCsv(text: string): CsvRecord[] {
  let line = 1
  return parsed(text)
    .map(({ raw, record: fields }) => {
      const begun = line
      line += raw.split('\n').length - 1
      return { line: begun, fields }
    })
    .filter(({ fields }) => fields.some((field) => field !== ''))
}

function parsed(text: string) {
  try {
    return parse(text.replaceAll('\r\n', '\n'), {
      ...{ bom: true, delimiter: separatorOf(text), record_delimiter: '\n' },
      ...{ raw: true, relax_column_count: true, relax_quotes: true },
    }) as unknown as { record: string[]; raw: string }[]
  } catch (error) {
    throw error instanceof CsvError ? quotesProblem(error) : error
  }
}

const quotesProblem = (cause: CsvError) =>
  new UnreadableCsv(phoneProblemsWords().openQuote, phoneProblemsWords().closeQuote, { cause })

function separatorOf(content: string): string {
  const [first = ''] = content.split('\n', 1)
  const outsideQuotes = first.replaceAll(/"[^"]*"/g, '')
  const count = (separator: string) => outsideQuotes.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}
