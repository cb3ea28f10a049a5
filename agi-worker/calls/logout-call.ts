import type { Context } from '../context.ts'
import { Denied } from '../sessions/denied.ts'
import { logOut } from '../sessions/log-out.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import { type Call, CallEnded } from './call.ts'
import { identifyPhone } from './identify-phone.ts'
import { askWhoIsToLeave } from './logout-elsewhere.ts'
import { lostCall } from './lost-call.ts'
import type { OnePerPhone } from './one-per-phone.ts'

/**
 * Everything that happens when somebody dials *12. If an extension was dialled right after it (*121001), `dialled`
 * holds it: that person is logged out wherever they are, with their PIN. The same goes for *12 where nobody is logged
 * in, after the confirmation: people who only wanted to be sure have hung up by then.
 */
export async function logoutCall(ctx: Context, call: Call, pins: OnePerPhone, dialled = ''): Promise<void> {
  await call.answer()
  try {
    const phone = await identifyPhone(ctx, call.endpoint)
    const isDone = phone !== null && (await leave(ctx, phone, dialled))
    if (phone !== null && (isDone || dialled === '')) await call.say('loggedOut')
    const where = phone ?? call.account
    if (!isDone) await pins.run(where, call, () => askWhoIsToLeave(ctx, call, where, dialled))
  } catch (error) {
    if (error instanceof CallEnded) throw error
    if (error instanceof OutcomeUnknown) return lostCall(ctx, call)
    ctx.log.error({ endpoint: call.endpoint, cause: String(error) }, 'Logout call failed')
    await call.say('serviceUnavailable')
  }
}

/** Ends the session of this phone, unless it is somebody else's than was dialled. */
async function leave(ctx: Context, phone: string, dialled: string): Promise<boolean> {
  const { atPhone } = await ctx.store.holders(phone, '')
  if (!atPhone || (dialled !== '' && dialled !== atPhone.extension)) return false
  await logOut(ctx, atPhone, 'logout', { kind: 'phone', number: phone }).catch((error: unknown) => {
    if (!(error instanceof Denied)) throw error
  })
  return true
}
