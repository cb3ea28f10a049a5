'use server'
import { type ActionAnswer, runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { FindingGroup } from '@/lib/contract/findings'
import type { NewPbx, PbxChange } from '@/lib/contract/pbxes'
import { addPbx } from '@/lib/pbxes/add-pbx'
import { changePbx } from '@/lib/pbxes/change-pbx'
import { removePbx } from '@/lib/pbxes/remove-pbx'
import { testPbx } from '@/lib/pbxes/test-pbx'

export async function addPbxAction(pbx: NewPbx): Promise<ActionResult> {
  return runAction((ctx) => addPbx({ ctx, input: pbx }))
}

export async function changePbxAction(pbx: PbxChange & { id: string }): Promise<ActionResult> {
  return runAction((ctx) => changePbx({ ctx, input: pbx }))
}

export async function testPbxAction(id: string): Promise<ActionAnswer<FindingGroup[]>> {
  return runActionFor((ctx) => testPbx({ ctx, input: { id } }))
}

export async function removePbxAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => removePbx({ ctx, input: { id } }))
}
