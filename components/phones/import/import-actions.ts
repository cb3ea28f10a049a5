import type { ImportPreview } from '@/lib/contract/import'
import type { ActionAnswer, ActionResult } from '../../action-result'

type FileToImport = { pbx: string; file: Uint8Array<ArrayBuffer>; removeOthers: boolean }

export type ImportActions = {
  preview: (input: FileToImport) => Promise<ActionAnswer<ImportPreview>>
  /** @param input.expected how much was shown that it does */
  importFile: (
    input: FileToImport & { expected: { added: number; changed: number; removed: number } },
  ) => Promise<ActionResult>
}
