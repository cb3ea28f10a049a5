import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { decodeText } from '../../lib/csv/decode-text.ts'

/** The text of a CSV file; `-` is stdin. Throws UnreadableCsv where it is no text. */
export const readCsv = async (file: string): Promise<string> =>
  decodeText(file === '-' ? await buffer(process.stdin) : readFileSync(file))
