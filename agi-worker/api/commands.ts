import {
  applyHeldCommandSchema,
  examineCommandSchema,
  callCommandSchema,
  type CheckedPin,
  checkPinCommandSchema,
  logInCommandSchema,
  logOutCommandSchema,
  type SessionAnswer,
} from '../../lib/contract/commands.ts'
import type { WorkerHealth } from '../../lib/contract/health.ts'
import type { Sample } from '../../lib/contract/metrics.ts'
import { ownPhonesQuestionSchema, personQuestionSchema } from '../../lib/contract/person-state.ts'
import { call } from '../calling/call.ts'
import { personState } from '../calling/person-state.ts'
import { type Context, forRequest } from '../context.ts'
import { examine } from '../examine.ts'
import type { PbxAccess } from '../pbx-access.ts'
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
  /** How it is reached; null: it is not served here. */
  accessOf(pbx: string): PbxAccess | null
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
    const { pbx, phone, extension, actor, onlyIfFree, note } = logInCommandSchema.parse(asked.body)
    const ctx = contextOf(asked, pbx)
    const seen = await ctx.store.holders(phone, extension)
    if (onlyIfFree && (seen.atPhone || seen.ofExtension)) throw new Denied('lost_race')
    const { session } = await logIn(ctx, { phone, extension, pin: null, seen, note }, actor)
    return sessionAnswer(pbx, session, null)
  },
  '/commands/log-out': async (asked) => {
    const { sessionId, reason, note, actor } = logOutCommandSchema.parse(asked.body)
    const pbx = await asked.served.pbxOf(sessionId)
    if (pbx === null) throw new Denied('no_such_session')
    const ctx = contextOf(asked, pbx)
    const session = await ctx.store.findOpenSession(sessionId)
    if (!session) throw new Denied('no_such_session')
    return sessionAnswer(pbx, session, await logOut(ctx, session, reason, actor, note))
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
  '/commands/examine': async (asked) => {
    const { pbx } = examineCommandSchema.parse(asked.body)
    const { store } = contextOf(asked, pbx)
    const access = asked.served.accessOf(pbx)
    if (!access) throw notServed(pbx)
    return examine(pbx, store, access)
  },
  '/commands/call': async (asked) => {
    const { pbx, actor, ...wanted } = callCommandSchema.parse(asked.body)
    await call(contextOf(asked, pbx), wanted, actor)
    return {}
  },
  '/questions/person': async (asked) => {
    const { pbx, ...person } = personQuestionSchema.parse(asked.body)
    return personState(contextOf(asked, pbx).pbx, person)
  },
  '/questions/own-phones': async (asked) => {
    const { pbx, people } = ownPhonesQuestionSchema.parse(asked.body)
    return contextOf(asked, pbx).ownPhones?.linesOf(people) ?? {}
  },
}

function contextOf({ served, requestId }: Asked, pbx: string): Context {
  const ctx = served.contextOf(pbx)
  if (!ctx) throw notServed(pbx)
  return forRequest(ctx, requestId)
}

const notServed = (pbx: string) => new NotServedHere(`This worker does not serve the PBX ${pbx}.`)

const sessionAnswer = (pbx: string, session: OpenSession, endedAt: Date | null): SessionAnswer => ({
  id: session.id,
  pbx,
  phone: session.phone,
  extension: session.extension,
  name: session.name,
  startedAt: session.startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
})
