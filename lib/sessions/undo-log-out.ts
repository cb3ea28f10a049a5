import { isDeepStrictEqual } from 'node:util'
import type { Session as SessionRow } from '@/generated/prisma/client'
import { isUuid } from '@/lib/is-uuid'
import { Problem } from '@/lib/problems/problem'
import { type Context, verb } from '@/lib/verbs/verb'
import { sendLogIn, workerOf } from '@/lib/worker-client'
import { type Session, toSession } from './session'

/**
 * For a mistake that somebody notices at once; later on, the person who was logged out may rely on it. Milliseconds.
 */
const longest = 120_000

/**
 * Logs somebody in again where the same person or program has just logged them out. It displaces nobody.
 * Throws Problem cannot_undo, a denial, worker_away, worker_slow, outcome_unknown.
 */
export const undoLogOut = verb('session.undo_log_out', async (ctx, { id }: { id: string }): Promise<Session> => {
  const session = isUuid(id) ? await ctx.db.session.findUnique({ where: { id } }) : null
  if (!session || !isOwnAndRecent(ctx, session)) throw new Problem('cannot_undo')
  const { pbxId: pbx, phone, extension } = session
  const command = { pbx, phone, extension, actor: ctx.actor, onlyIfFree: true }
  return toSession(await sendLogIn(await workerOf(ctx, pbx), command).catch(asUndo), null)
})

function isOwnAndRecent({ actor }: Context, { endedAt, endedBy, endReason }: SessionRow): boolean {
  if (endedAt === null || endReason !== 'forced') return false
  return Date.now() - endedAt.getTime() < longest && isDeepStrictEqual(endedBy, actor)
}

/** Somebody is at the desk by now, or the person is elsewhere. */
function asUndo(error: unknown): never {
  throw error instanceof Problem && error.code === 'lost_race' ? new Problem('cannot_undo') : error
}
