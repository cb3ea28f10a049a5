import type { AriConnection } from '../adapters/ari.ts'
import type { Context } from '../context.ts'
import { type Call, CallEnded } from '../adapters/call.ts'
import { loginCall } from './login-call.ts'
import { logoutCall } from './logout-call.ts'

type Flow = (ctx: Context, call: Call) => Promise<void>

/** `Stasis(hotdesk,<name>)` in the dialplan → what happens. */
const flows: Record<string, Flow> = { login: loginCall, logout: logoutCall }

/**
 * Runs a flow for every call that arrives, and apologises to calls whose flow was lost. However a flow ends, its
 * caller is hung up on rather than left in silence. Returns the way to end all calls that are under way.
 */
export function listen(ctx: Context, ari: AriConnection): () => Promise<void> {
  const running = new Set<Call>()
  const run = async (call: Call, flow: Flow) => {
    running.add(call)
    await flow(ctx, call).catch((error: unknown) => report(ctx, call, error))
    await call.hangUp()
    running.delete(call)
    call.release()
  }
  ari.on('call', (call, [name = '']) => void run(call, flows[name] ?? unknownFlow))
  ari.on('orphan', (call) => void run(call, apologise))
  ari.on('state', (state) => {
    // Whatever is said in those calls from now on would never be heard of; the next connection finds them.
    if (state !== 'up') for (const call of running) call.end()
  })
  return async () => {
    await Promise.all([...running].map((call) => call.hangUp()))
  }
}

const apologise: Flow = async (ctx, call) => {
  ctx.log.warn({ endpoint: call.endpoint }, 'Releasing a call that was left waiting')
  await call.say(['im-sorry', 'please-try-again'])
}

const unknownFlow: Flow = async (ctx, call) => {
  ctx.log.error(
    { endpoint: call.endpoint },
    'The dialplan asks for something unknown: use Stasis(hotdesk,login) or (hotdesk,logout)',
  )
  await call.say(['im-sorry', 'please-try-call-later'])
}

function report({ log }: Context, call: Call, error: unknown): void {
  if (error instanceof CallEnded)
    log.debug({ endpoint: call.endpoint, cause: error.cause ?? error.message }, 'The caller left')
  else log.error({ endpoint: call.endpoint, cause: String(error) }, 'A call failed')
}
