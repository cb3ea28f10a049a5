import { isUuid } from '@/lib/is-uuid'
import { Problem } from '@/lib/problems/problem'
import { verb } from '@/lib/verbs/verb'
import { sendLogOut, workerOf } from '@/lib/worker-client'
import { toSession, type Session } from './session'

/** Throws Problem no_such_session (also when it has ended already), worker_away, worker_slow, outcome_unknown. */
export const forceLogOut = verb('session.log_out', async (ctx, { id }: { id: string }): Promise<Session> => {
  if (!isUuid(id)) throw new Problem('no_such_session')
  const session = await ctx.db.session.findUnique({ where: { id }, select: { pbxId: true } })
  if (!session) throw new Problem('no_such_session')
  const command = { sessionId: id, reason: 'forced', actor: ctx.actor } as const
  return toSession(await sendLogOut(await workerOf(ctx, session.pbxId), command), 'forced')
})
