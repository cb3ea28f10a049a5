import { phoneProblemsWords } from '../../words/phone-problems.ts'
import { UnreadableCsv } from './unreadable-csv.ts'

/**
 * The text of a file as spreadsheets save it: UTF-8, UTF-16 with a byte order mark, or else the letters of Windows, which are
 * those of Latin-1 and a few more. Throws UnreadableCsv for a workbook, which gives thousands of wrong lines.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return decoded(bytes, 'utf-16be')
  if (bytes.includes(0)) throw noText()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ofWindows(bytes)
  }
}

const decoded = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

/** What Windows has where Latin-1 has controls; Node's own decoder of some versions takes it for Latin-1. */
const added = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const ofWindows = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => added[byte - 0x80] ?? String.fromCharCode(byte)).join('')

const startsWith = (bytes: Uint8Array, first: number, second: number) => bytes[0] === first && bytes[1] === second

const noText = () => new UnreadableCsv(phoneProblemsWords().noText, phoneProblemsWords().saveAsCsv)
