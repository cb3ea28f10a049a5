'use server'
import { runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import { importFile, previewFile } from '@/lib/phones/import-file'

export async function previewFileAction(input: Parameters<typeof previewFile>[0]['input']) {
  return runActionFor((ctx) => previewFile({ ctx, input }))
}

export async function importFileAction(input: Parameters<typeof importFile>[0]['input']): Promise<ActionResult> {
  return runAction((ctx) => importFile({ ctx, input }))
}
