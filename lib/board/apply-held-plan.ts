import { z } from 'zod'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { verb } from '@/lib/verbs/verb'
import { sendApplyHeld, workerOf } from '@/lib/worker-client'

const schema = z.object({ pbx: pbxFieldSchema })

/**
 * Carries out the repairs that the safety brake holds back. Throws Problem no_such_pbx, nothing_held, pbx_unavailable,
 * worker_….
 */
export const applyHeldPlan = verb('plan.apply', async (ctx, input: z.input<typeof schema>): Promise<void> => {
  const { pbx } = parse(schema, input)
  await requirePbx(ctx.db, pbx)
  await sendApplyHeld(await workerOf(ctx, pbx), { pbx, actor: ctx.actor })
})
