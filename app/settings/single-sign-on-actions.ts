'use server'
import { type ActionAnswer, runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { FindingGroup } from '@/lib/contract/findings'
import type { SaveSingleSignOn } from '@/lib/contract/single-sign-on'
import { removeSingleSignOn, saveSingleSignOn } from '@/lib/single-sign-on/save'
import { testSingleSignOn } from '@/lib/single-sign-on/test-provider'

export async function saveSingleSignOnAction(details: SaveSingleSignOn): Promise<ActionResult> {
  return runAction((ctx) => saveSingleSignOn({ ctx, input: details }))
}

export async function testSingleSignOnAction(): Promise<ActionAnswer<FindingGroup[]>> {
  return runActionFor((ctx) => testSingleSignOn({ ctx, input: { triesSecret: true } }))
}

export async function removeSingleSignOnAction(): Promise<ActionResult> {
  return runAction((ctx) => removeSingleSignOn({ ctx, input: {} }))
}
