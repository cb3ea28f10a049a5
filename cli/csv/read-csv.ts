import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { CommandProblem } from '../problem.ts'

/**
 * The text of a CSV file; `-` is stdin. Throws CommandProblem where it is not UTF-8: read as if it were, a workbook gives
 * thousands of wrong lines, and the CSV of an older spreadsheet loses every letter with an accent.
 */
export async function readCsv(file: string): Promise<string> {
  const bytes = file === '-' ? await buffer(process.stdin) : readFileSync(file)
  if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString('utf8')
  throw new CommandProblem(
    'bad_csv',
    'This file is not text in UTF-8. Nothing was imported.',
    'In the spreadsheet, save it as CSV in UTF-8, then try again.',
  )
}
