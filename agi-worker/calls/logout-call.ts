import type { Context } from '../context.ts'
import { Denied } from '../sessions/denied.ts'
import { logOut } from '../sessions/log-out.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import { type Call, CallEnded } from './call.ts'
import { identifyPhone } from './identify-phone.ts'
import { lostCall } from './lost-call.ts'

/** Everything that happens when somebody dials *12. A phone where nobody is logged in hears the same confirmation. */
export async function logoutCall(ctx: Context, call: Call): Promise<void> {
  await call.answer()
  try {
    const phone = await identifyPhone(ctx, call.endpoint)
    if (phone) await leave(ctx, phone)
    await call.say(phone ? 'loggedOut' : 'notAHotDesk')
  } catch (error) {
    if (error instanceof CallEnded) throw error
    if (error instanceof OutcomeUnknown) return lostCall(ctx, call)
    ctx.log.error({ endpoint: call.endpoint, cause: String(error) }, 'Logout call failed')
    await call.say('serviceUnavailable')
  }
}

async function leave(ctx: Context, phone: string): Promise<void> {
  const { atPhone } = await ctx.store.holders(phone, '')
  if (!atPhone) return
  await logOut(ctx, atPhone, 'logout', { kind: 'phone', number: phone }).catch((error: unknown) => {
    if (!(error instanceof Denied)) throw error
  })
}
