import { z } from 'zod'
import { noteSchema } from '@/lib/contract/commands'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { loadSettings } from '@/lib/settings/load-settings'
import { type Context, verb } from '@/lib/verbs/verb'
import { sendLogIn, workerOf } from '@/lib/worker-client'
import { mayLogOthersIn } from './may-log-in'
import { toSession, type Session } from './session'

export const newSessionSchema = z
  .object({
    ...{ pbx: pbxFieldSchema, extension: numberSchema, phone: numberSchema },
    note: noteSchema.describe('Why people are logged out for it, in your own words; it stays in their events.'),
  })
  .meta({ id: 'NewSession', description: 'Who is to be logged in, and at which phone of the pool.' })

export type NewSession = z.input<typeof newSessionSchema>

/**
 * Logs an extension in without its PIN, also away from another desk. Throws Problem bad_request, no_such_pbx, not_allowed
 * where the settings keep it to administrators, a denial, worker_away, worker_slow, outcome_unknown.
 */
export const logInOnBehalf = verb('session.log_in', async (ctx, input: NewSession): Promise<Session> => {
  const { pbx, extension, phone, note } = parse(newSessionSchema, input)
  await requirePbx(ctx.db, pbx)
  await requireRight(ctx, pbx)
  return toSession(await sendLogIn(await workerOf(ctx, pbx), { pbx, extension, phone, note, actor: ctx.actor }), null)
})

async function requireRight({ db, rights }: Context, pbx: string): Promise<void> {
  if (rights.kind === 'role' && !mayLogOthersIn(rights.role, await loadSettings(db, pbx)))
    throw new Problem('not_allowed')
}
