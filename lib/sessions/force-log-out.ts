import { z } from 'zod'
import type { Actor } from '@/lib/contract/actor'
import { Problem } from '@/lib/problems/problem'
import { sendLogOut } from '@/lib/worker-client'
import { toSession, type Session } from './session'

/** Throws Problem no_such_session (also when it has ended already), worker_away, worker_slow, outcome_unknown. */
export async function forceLogOut(actor: Actor, sessionId: string): Promise<Session> {
  if (!z.uuid().safeParse(sessionId).success) throw new Problem('no_such_session')
  return toSession(await sendLogOut({ sessionId, reason: 'forced', actor }), 'forced')
}
