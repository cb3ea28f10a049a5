import { z } from 'zod'
import { noteSchema } from '@/lib/contract/commands'
import { isUuid } from '@/lib/is-uuid'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { verb } from '@/lib/verbs/verb'
import { sendLogOut, workerOf } from '@/lib/worker-client'
import { toSession, type Session } from './session'

const schema = z.object({ id: z.string(), note: noteSchema })

/** Throws Problem bad_request, no_such_session (also when it has ended already), worker_away, worker_slow, outcome_unknown. */
export const forceLogOut = verb('session.log_out', async (ctx, input: z.input<typeof schema>): Promise<Session> => {
  const { id, note } = parse(schema, input)
  if (!isUuid(id)) throw new Problem('no_such_session')
  const session = await ctx.db.session.findUnique({ where: { id }, select: { pbxId: true } })
  if (!session) throw new Problem('no_such_session')
  const command = { sessionId: id, reason: 'forced', note, actor: ctx.actor } as const
  return toSession(await sendLogOut(await workerOf(ctx, session.pbxId), command), 'forced')
})
