import { phoneProblemsWords } from '../../words/phone-problems.ts'
import { type ImportedPhone, importedPhoneSchema } from '../contract/phones.ts'
import { unguard } from './format-csv.ts'
import { type CsvRecord, parseCsv } from './parse-csv.ts'
import { type Columns, columnsOf } from './phone-columns.ts'

/** A line of a file of phones. */
export interface PhoneLine {
  line: number
  /** As it is there, also where it is no number. */
  number: string
  /** null: something is wrong with it. */
  phone: ImportedPhone | null
  problems: string[]
}

export interface PhoneFile {
  lines: PhoneLine[]
  /** What is wrong with the file as a whole. */
  problem: string | null
  /** Columns that are for something else. */
  ignored: string[]
}

/**
 * The phones in a CSV file, each with what is wrong with it. Its first line may name the columns (phone-columns.ts). Throws
 * UnreadableCsv. @param pbx whose phones they are to be: those that the file says are of another one are wrong
 */
export function readPhoneFile(text: string, pbx?: string): PhoneFile {
  const records = parseCsv(text)
  const [first] = records
  if (first === undefined) return wrongFile(phoneProblemsWords().emptyFile)
  const columns = columnsOf(first.fields)
  if (columns.unknown.length > 0)
    return wrongFile(phoneProblemsWords().unknownColumns(first.line, columns.unknown.join(', ')))
  const given = (columns.hasHeading ? records.slice(1) : records).map((record) => read(record, columns, pbx))
  return { lines: withoutSeconds(given), problem: null, ignored: columns.ignored }
}

const wrongFile = (problem: string): PhoneFile => ({ lines: [], problem, ignored: [] })

function read({ line, fields }: CsvRecord, columns: Columns, pbx: string | undefined): PhoneLine {
  const { meanings } = columns
  const words = phoneProblemsWords()
  const { pbx: named = '', ...given } = givenIn(fields, meanings)
  const parsed = importedPhoneSchema.safeParse({ number: '', ...given })
  const problems = [
    ...(fields.length > meanings.length ? [words.columns(fields.length, meanings.length)] : []),
    ...(named !== '' && pbx !== undefined && named !== pbx ? [words.ofAnotherPbx(named)] : []),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ]
  const phone = parsed.success && problems.length === 0 ? parsed.data : null
  return { line, number: parsed.data?.number ?? given['number'] ?? '', phone, problems }
}

/** A detail that a line lacks stays as it is. */
function givenIn(fields: readonly string[], meanings: Columns['meanings']): Record<string, string> {
  const given: Record<string, string> = {}
  for (const [at, meaning] of meanings.entries()) {
    const field = fields[at]
    if (meaning === null || field === undefined) continue
    if (field !== '' || given[meaning] === undefined) given[meaning] = unguard(field)
  }
  return given
}

/** Nothing is said twice of a phone, and nobody owns two. */
function withoutSeconds(lines: readonly PhoneLine[]): PhoneLine[] {
  const lineOf = new Map<string, number>()
  const deskOf = new Map<string, { line: number; number: string }>()
  const words = phoneProblemsWords()
  return lines.map((one) => {
    const { line, phone } = one
    if (!phone) return one
    const { number, owner = '' } = phone
    const [before, desk] = [lineOf.get(number), owner === '' ? undefined : deskOf.get(owner)]
    const problems = [
      ...(before === undefined ? [] : [words.numberOnLine(number, before)]),
      ...(desk && desk.number !== number ? [words.ownsOnLine(owner, desk.number, desk.line)] : []),
    ]
    lineOf.set(number, line)
    if (owner !== '') deskOf.set(owner, { line, number })
    return problems.length > 0 ? { ...one, phone: null, problems } : one
  })
}
