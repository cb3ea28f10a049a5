import {
  applyHeldCommandSchema,
  type CheckedPin,
  checkPinCommandSchema,
  logInCommandSchema,
  logOutCommandSchema,
  type SessionAnswer,
} from '../../lib/contract/commands.ts'
import type { WorkerHealth } from '../../lib/contract/health.ts'
import type { Sample } from '../../lib/contract/metrics.ts'
import { type Context, forRequest } from '../context.ts'
import { applyHeld } from '../reconcile/apply-held.ts'
import { checkPin } from '../sessions/check-pin.ts'
import type { OpenSession } from '../sessions/decide.ts'
import { Denied } from '../sessions/denied.ts'
import { logIn } from '../sessions/log-in.ts'
import { logOut } from '../sessions/log-out.ts'

/** The PBXs that this worker serves. */
export interface Served {
  /** null: it is not served here. */
  contextOf(pbx: string): Context | null
  /** The PBX that a session was begun on; null where there is no such session. */
  pbxOf(sessionId: string): Promise<string | null>
  health(): WorkerHealth
  samples(): Sample[]
}

/** A request to carry a command out. */
export interface Asked {
  served: Served
  requestId: string
  body: unknown
}

export class NotServedHere extends Error {
  override name = 'NotServedHere'
}

export const commands: Record<string, (asked: Asked) => Promise<unknown>> = {
  '/commands/log-in': async (asked) => {
    const { pbx, phone, extension, actor } = logInCommandSchema.parse(asked.body)
    const ctx = contextOf(asked, pbx)
    const seen = await ctx.store.holders(phone, extension)
    const { session } = await logIn(ctx, { phone, extension, pin: null, seen }, actor)
    return sessionAnswer(pbx, session, null)
  },
  '/commands/log-out': async (asked) => {
    const { sessionId, reason, actor } = logOutCommandSchema.parse(asked.body)
    const pbx = await asked.served.pbxOf(sessionId)
    if (pbx === null) throw new Denied('no_such_session')
    const ctx = contextOf(asked, pbx)
    const session = await ctx.store.findOpenSession(sessionId)
    if (!session) throw new Denied('no_such_session')
    return sessionAnswer(pbx, session, await logOut(ctx, session, reason, actor))
  },
  '/commands/check-pin': async (asked) => {
    const { pbx, extension, pin, place } = checkPinCommandSchema.parse(asked.body)
    const { name } = await checkPin(contextOf(asked, pbx), { extension, pin, place })
    return { extension, name } satisfies CheckedPin
  },
  '/commands/apply-held': async (asked) => {
    const { pbx, actor } = applyHeldCommandSchema.parse(asked.body)
    await applyHeld(contextOf(asked, pbx), actor)
    return {}
  },
}

function contextOf({ served, requestId }: Asked, pbx: string): Context {
  const ctx = served.contextOf(pbx)
  if (!ctx) throw new NotServedHere(`This worker does not serve the PBX ${pbx}.`)
  return forRequest(ctx, requestId)
}

const sessionAnswer = (pbx: string, session: OpenSession, endedAt: Date | null): SessionAnswer => ({
  id: session.id,
  pbx,
  phone: session.phone,
  extension: session.extension,
  name: session.name,
  startedAt: session.startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
})
