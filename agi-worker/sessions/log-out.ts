import type { Actor } from '../../lib/contract/actor.ts'
import type { EndReason } from '../../lib/contract/commands.ts'
import type { Context } from '../context.ts'
import type { OpenSession } from './decide.ts'

/**
 * Ends a session and gives phone and extension back. Returns when it ended.
 * The session ends even while the PBX is away: the reconciler gives both back as soon as it returns.
 * @param note why, in the words of whoever does it; it stays in the event
 * Throws Denied('no_such_session') when it has been ended already, OutcomeUnknown when that cannot be said now.
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
    ctx.log.warn({ phone, extension, cause: String(error) }, 'Logged out; the PBX will be told when it is back')
  }
  ctx.log.info({ phone, extension, reason }, 'Logged out')
  ctx.freed?.([phone, extension])
  return endedAt
}
