import { type ImportedPhone, importedPhoneSchema, type NewPhone, phoneDetails } from '../../lib/contract/phones.ts'
import { type CsvRecord, formatCsv, guard, parseCsv, unguard } from './csv.ts'

const columns = ['number', ...phoneDetails] as const

export const phonesAsCsv = (phones: readonly NewPhone[]) =>
  formatCsv([columns, ...phones.map((phone) => columns.map((column) => guard(phone[column])))])

/**
 * The phones in a CSV file, or everything that is wrong with it, as lines for people. Its first line may name the
 * columns, in any order; without such a line they are the number and its details, in their order.
 */
export function readPhones(text: string): { phones: ImportedPhone[]; problems: string[] } {
  const [first, ...rest] = parseCsv(text)
  if (first === undefined) return { phones: [], problems: ['The file is empty.'] }
  const names = first.fields.map((field) => field.trim().toLowerCase())
  if (!names.includes('number')) return readRecords([first, ...rest], columns)
  const unknown = names.filter((name) => !columns.some((column) => column === name))
  if (unknown.length > 0)
    return { phones: [], problems: [`line ${first.line}: there is no column ${unknown.join(', ')}`] }
  return readRecords(rest, names)
}

function readRecords(records: readonly CsvRecord[], names: readonly string[]) {
  const phones: ImportedPhone[] = []
  const problems: string[] = []
  const lineOf = new Map<string, number>()
  const deskOf = new Map<string, { line: number; number: string }>()
  for (const { line, fields } of records) {
    const wrong = (text: string) => problems.push(`line ${line}: ${text}`)
    if (fields.length > names.length) wrong(`${fields.length} columns instead of ${names.length}`)
    // A detail that a line lacks stays as it is.
    const given = names.flatMap((name, at) => {
      const field = fields[at] ?? (name === 'number' ? '' : undefined)
      return field === undefined ? [] : [[name, unguard(field)] as const]
    })
    const parsed = importedPhoneSchema.safeParse(Object.fromEntries(given))
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) wrong(`${path.join('.')}: ${message}`)
      continue
    }
    const before = lineOf.get(parsed.data.number)
    if (before !== undefined) wrong(`number: ${parsed.data.number} is on line ${before} already`)
    lineOf.set(parsed.data.number, line)
    const { number, owner = '' } = parsed.data
    const other = deskOf.get(owner)
    if (other && other.number !== number)
      wrong(`owner: ${owner} owns desk ${other.number} on line ${other.line} already`)
    if (owner !== '') deskOf.set(owner, { line, number })
    phones.push(parsed.data)
  }
  return { phones, problems }
}
