'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import type { SetFreeDesks } from '@/lib/contract/free-desks'
import { setFreeDesks } from '@/lib/free-desks/set-free-desks'
import { transact } from '@/lib/verbs/verb'

/** All of them or none. */
export async function setFreeDesksAction(...choices: SetFreeDesks[]): Promise<ActionResult> {
  return runAction((ctx) =>
    transact(ctx, async (tx) => {
      for (const input of choices) await setFreeDesks({ ctx: { ...ctx, within: tx }, input })
    }),
  )
}
