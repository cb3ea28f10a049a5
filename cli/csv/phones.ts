import type { ImportedPhone } from '../../lib/contract/phones.ts'
import { readPhoneFile } from '../../lib/csv/read-phones.ts'

/** The phones in a CSV file, or everything that is wrong with it, as lines for people. */
export function readPhones(text: string, pbx?: string): { phones: ImportedPhone[]; problems: string[] } {
  const { lines, problem } = readPhoneFile(text, pbx)
  if (problem !== null) return { phones: [], problems: [problem] }
  return {
    phones: lines.flatMap(({ phone }) => phone ?? []),
    problems: lines.flatMap(({ line, problems }) => problems.map((text) => `line ${line}: ${text}`)),
  }
}
