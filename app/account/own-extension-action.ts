'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { type OwnExtension, setOwnExtension } from '@/lib/calling/own-extension'

export async function setOwnExtensionAction(input: OwnExtension): Promise<ActionResult> {
  return runAction((ctx) => setOwnExtension({ ctx, input }))
}
