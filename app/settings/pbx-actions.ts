'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import type { NewPbx, PbxChange } from '@/lib/contract/pbxes'
import { addPbx } from '@/lib/pbxes/add-pbx'
import { changePbx } from '@/lib/pbxes/change-pbx'
import { removePbx } from '@/lib/pbxes/remove-pbx'

export async function addPbxAction(pbx: NewPbx): Promise<ActionResult> {
  return runAction((ctx) => addPbx({ ctx, input: pbx }))
}

export async function changePbxAction(pbx: PbxChange & { id: string }): Promise<ActionResult> {
  return runAction((ctx) => changePbx({ ctx, input: pbx }))
}

export async function removePbxAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => removePbx({ ctx, input: { id } }))
}
