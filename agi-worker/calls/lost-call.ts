import type { Context } from '../context.ts'
import type { Call } from './call.ts'
import { persist } from '../persist.ts'
import { identifyPhone } from './identify-phone.ts'

/** For a PBX and a database to be found again, by a worker that has only just started. */
const waitMs = 8_000

/** A call whose flow was lost, with its worker or a connection: says what it has brought about, or apologises. */
export async function lostCall(ctx: Context, call: Call): Promise<void> {
  await call.answer()
  const done = await persist(waitMs, () => doneBy(ctx, call)).catch((error: unknown) => {
    ctx.log.warn({ endpoint: call.endpoint, cause: String(error) }, 'What a call has brought about is unknown')
    return null
  })
  ctx.log.warn({ endpoint: call.endpoint, done }, 'Releasing a call that was left waiting')
  await call.say(done ?? 'tryAgain')
}

/** What the phone has done since the call began, once the PBX holds it too. */
async function doneBy(ctx: Context, call: Call): Promise<'loggedIn' | 'loggedOut' | null> {
  const phone = (await identifyPhone(ctx, call.endpoint)) ?? call.account
  const session = await ctx.store.sessionDialled(phone, call.begunAt)
  if (!session) return null
  await ctx.reconciler.reconcileNumbers([session.phone, session.extension])
  return session.endedAt ? 'loggedOut' : 'loggedIn'
}
