import { z } from 'zod'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { loadSettings } from '@/lib/settings/load-settings'
import { type Context, verb } from '@/lib/verbs/verb'
import { sendCall, workerOf } from '@/lib/worker-client'
import { loadOwnExtension } from './own-extension'

export const newCallSchema = z
  .object({
    pbx: pbxFieldSchema,
    number: numberSchema.describe('The extension to call.'),
    extension: numberSchema
      .optional()
      .describe('Whose phone rings first. People call as themselves; programs have to name somebody.'),
  })
  .meta({ id: 'NewCall', description: 'A call from the browser: a phone of the caller rings first.' })
export type NewCall = z.input<typeof newCallSchema>

/**
 * Rings a phone of the caller, and connects it to another extension of the same PBX as if that had been dialled there. Throws
 * Problem bad_request, no_such_pbx, calls_off, no_own_extension, unknown_extension, no_phone_rings, pbx_unavailable, worker_….
 */
export const placeCall = verb('call.place', async (ctx, input: NewCall): Promise<void> => {
  const { pbx, number, extension: named } = parse(newCallSchema, input)
  await requirePbx(ctx.db, pbx)
  if (!(await loadSettings(ctx.db, pbx)).actions.values.clickToCall) throw new Problem('calls_off')
  const extension = await callerOf(ctx, pbx, named)
  // What is no extension may cost money, and is for a phone's keys.
  if ((await ctx.db.person.count({ where: { pbxId: pbx, extension: number } })) === 0)
    throw new Problem('unknown_extension')
  await sendCall(await workerOf(ctx, pbx), { pbx, extension, number, actor: ctx.actor })
})

/** People call as themselves, no matter whom they name. */
async function callerOf({ db, actor }: Context, pbx: string, named: string | undefined): Promise<string> {
  if (actor.kind !== 'account' && named !== undefined) return named
  const own = actor.kind === 'account' ? await loadOwnExtension(db, actor.id) : null
  if (own?.pbx !== pbx) throw new Problem('no_own_extension')
  return own.extension
}
