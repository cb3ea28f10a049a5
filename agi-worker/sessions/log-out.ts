import type { Actor } from '../../lib/contract/actor.ts'
import type { EndReason } from '../../lib/contract/commands.ts'
import type { Context } from '../context.ts'
import type { OpenSession } from './decide.ts'

/**
 * Ends a session and gives phone and extension back. Returns when it ended. The session ends even while the PBX is
 * away: the reconciler gives both back as soon as it returns. Throws Denied('no_such_session') when it has been ended
 * already, OutcomeUnknown when that cannot be said now.
 * @param note why, in the user's own words; it stays in the event
 */
export async function logOut(
  ctx: Context,
  session: OpenSession,
  reason: EndReason,
  actor: Actor,
  note = '',
): Promise<Date> {
  const { phone, extension } = session
  const endedAt = await ctx.store.endSession(session, reason, actor, note)
  try {
    await ctx.reconciler.reconcileNumbers([phone, extension])
  } catch (error) {
    ctx.log.warn({ phone, extension, cause: String(error) }, 'Logged out; the PBX will be updated when it is back')
  }
  ctx.log.info({ phone, extension, reason }, 'Logged out')
  ctx.freed?.([phone, extension])
  return endedAt
}
