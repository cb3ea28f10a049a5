import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { ImportPreview } from '@/lib/contract/import'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { decodeText } from '@/lib/csv/decode-text'
import { type PhoneFile, readPhoneFile } from '@/lib/csv/read-phones'
import { UnreadableCsv } from '@/lib/csv/unreadable-csv'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { verb } from '@/lib/verbs/verb'
import { importPhones } from './import-phones'
import { previewImport } from './preview-import'
import { phoneProblemsWords } from '@/words/phone-problems'

/** A file as a browser sends it: as it is, or made smaller with gzip. */
const importFileSchema = z.object({
  pbx: pbxFieldSchema,
  file: z.instanceof(Uint8Array, { error: () => phoneProblemsWords().chooseFile }),
  removeOthers: z.boolean().default(false),
})
type ImportFile = z.input<typeof importFileSchema>

/** For the unpacked file: somebody may have packed far more than it seems. */
const mostBytes = 64 * 1024 * 1024

/** What an import of a file would do. Throws Problem bad_request or no_such_pbx. */
export const previewFile = verb('phone.import', async (ctx, input: ImportFile): Promise<ImportPreview> => {
  const { pbx, file, removeOthers } = parse(importFileSchema, input)
  return previewImport(ctx.db, { pbx, file: readFile(file, pbx), removeOthers })
})

/**
 * Imports the lines of a file that are not refused, if that is what somebody has seen before. Throws as importPhones does,
 * and Problem bad_request where others are to be removed and a line is wrong: it may be one of them.
 */
export const importFile = verb(
  'phone.import',
  async (ctx, input: ImportFile & { expected: { added: number; changed: number; removed: number } }): Promise<void> => {
    const { pbx, file, removeOthers } = parse(importFileSchema, input)
    const read = readFile(file, pbx)
    const { lines, counts, problem } = await previewImport(ctx.db, { pbx, file: read, removeOthers })
    if (problem !== null) throw new Problem('bad_request', [{ field: 'file', message: problem }])
    if (removeOthers && counts.refused > 0) throw new Problem('bad_request', [wrongLines(counts.refused)])
    const refused = new Set(lines.filter(({ fate }) => fate === 'refused').map(({ line }) => line))
    const phones = read.lines.flatMap(({ line, phone }) => (phone && !refused.has(line) ? phone : []))
    await importPhones({ ctx, input: { pbx, phones, removeOthers, expected: input.expected } })
  },
)

const wrongLines = (count: number) => ({
  field: 'removeOthers',
  message: phoneProblemsWords().correctLines(count),
})

function readFile(bytes: Uint8Array, pbx: string): PhoneFile {
  try {
    return readPhoneFile(decodeText(unpacked(bytes)), pbx)
  } catch (error) {
    if (error instanceof UnreadableCsv) return { lines: [], problem: `${error.message} ${error.next}`, ignored: [] }
    throw error
  }
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    throw new UnreadableCsv(phoneProblemsWords().tooLarge, phoneProblemsWords().split)
  }
}
