import { setTimeout as pause } from 'node:timers/promises'
import type { AriConnection } from '../adapters/ari/ari.ts'
import { type Context, forRequest } from '../context.ts'
import { type Call, CallEnded } from './call.ts'
import { loginCall } from './login-call.ts'
import { lostCall } from './lost-call.ts'
import { logoutCall } from './logout-call.ts'
import { OnePerPhone } from './one-per-phone.ts'
import type { OurCalls } from './our-calls.ts'

type Flow = (ctx: Context, call: Call, argument?: string) => Promise<void>

/** `Stasis(hotdesk,<name>,<argument>)` in the dialplan → what happens. */
const flowsOf = (logins: OnePerPhone): Record<string, Flow> => ({
  login: (ctx, call, dialled) => loginCall(ctx, call, logins, dialled),
  logout: (ctx, call, dialled) => logoutCall(ctx, call, logins, dialled),
})

export interface Calls {
  /** Calls under way now. */
  readonly count: number
  /** Takes no further logins or logouts; resolves when those under way have ended, or after `limitMs`. */
  finish(limitMs: number): Promise<void>
  hangUpAll(): Promise<void>
}

/**
 * Runs a flow for every call that arrives, and releases calls whose flow was lost. However a flow ends, its
 * caller is hung up on rather than left in silence.
 */
export function listen(ctx: Context, ari: AriConnection, ourCalls: OurCalls): Calls {
  const running = new Set<Call>()
  const flows = flowsOf(new OnePerPhone())
  let finishing = false
  let whenIdle: () => void = () => undefined
  const run = async (call: Call, flow: Flow, argument?: string) => {
    running.add(call)
    ourCalls.began(call.endpoint)
    const asked = forRequest(ctx, call.id)
    await flow(asked, call, argument).catch((error: unknown) => report(asked, call, error))
    await call.hangUp()
    running.delete(call)
    ourCalls.ended(call.endpoint)
    if (running.size === 0) whenIdle()
  }
  ari.on('call', (call, [name = '', argument]) => {
    void run(call, finishing ? sendAway : (flows[name] ?? unknownFlow), argument)
  })
  ari.on('orphan', (call) => void run(call, lostCall))
  ari.on('state', (state) => {
    // Nothing in those calls would be heard from now on; the next connection finds them.
    if (state !== 'up') for (const call of running) call.end()
  })
  return {
    get count() {
      return running.size
    },
    async finish(limitMs) {
      finishing = true
      if (running.size === 0) return
      ctx.log.info({ calls: running.size, seconds: limitMs / 1000 }, 'Waiting for calls under way to end')
      const idle = new Promise<void>((resolve) => (whenIdle = resolve))
      await Promise.race([idle, pause(limitMs, undefined, { ref: false })])
    },
    async hangUpAll() {
      await Promise.all([...running].map((call) => call.hangUp()))
    },
  }
}

/** The next worker is there within seconds; a call that begins now could not be carried to its end. */
const sendAway: Flow = async (_ctx, call) => {
  await call.answer()
  await call.say('tryAgain')
}

const unknownFlow: Flow = async (ctx, call) => {
  ctx.log.error(
    { endpoint: call.endpoint },
    'The dialplan asks for something unknown: use Stasis(hotdesk,login) or (hotdesk,logout)',
  )
  await call.answer()
  await call.say('serviceUnavailable')
}

function report({ log }: Context, call: Call, error: unknown): void {
  if (error instanceof CallEnded)
    log.debug({ endpoint: call.endpoint, cause: error.cause ?? error.message }, 'The caller left')
  else log.error({ endpoint: call.endpoint, cause: String(error) }, 'A call failed')
}
