import type { Meaning } from '../../pbx/prompts/meanings.ts'
import type { Context } from '../context.ts'
import { Denied } from '../sessions/denied.ts'
import { logOutByPin } from '../sessions/log-out-by-pin.ts'
import type { Call } from './call.ts'
import { pinOrNothing } from './pin-or-nothing.ts'

const tries = 3

/**
 * Asks for extension and PIN until somebody is logged out, wherever they are. A person who is not logged in anywhere
 * hears the same confirmation: it is true. No extension ends the call.
 * @param phone where it is dialled: a phone of the pool, or the account of any other
 */
export async function askWhoIsToLeave(ctx: Context, call: Call, phone: string, dialled: string): Promise<void> {
  let question: Meaning = 'askExtension'
  for (let attempt = 1; attempt <= tries; attempt++) {
    const extension = dialled || (await call.ask(question))
    if (extension === '') return call.say('goodbye')
    const { pinTry } = await ctx.store.beginPinTry(phone, extension)
    const pin = await pinOrNothing(ctx, pinTry, () => call.ask(dialled && attempt > 1 ? 'incorrectPin' : 'askPin'))
    if (await isLoggedOut(ctx, { phone, extension, pin, pinTry })) return call.say('loggedOutElsewhere')
    call.forgetDigits()
    question = 'incorrect'
  }
  await call.say('noMoreTries')
}

/** Throws Denied where another try is pointless. */
async function isLoggedOut(ctx: Context, input: Parameters<typeof logOutByPin>[1]): Promise<boolean> {
  try {
    await logOutByPin(ctx, input)
    return true
  } catch (error) {
    if (error instanceof Denied && error.denial !== 'pbx_unavailable') return false
    throw error
  }
}
