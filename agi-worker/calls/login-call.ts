import type { AccessDenial } from '../../lib/contract/access.ts'
import type { Denial } from '../../lib/contract/commands.ts'
import type { Meaning } from '../../pbx/prompts/meanings.ts'
import type { Context } from '../context.ts'
import type { LogInInput } from '../sessions/ask.ts'
import { Denied } from '../sessions/denied.ts'
import { logIn } from '../sessions/log-in.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import { findPerson } from '../sessions/person.ts'
import { type Call, CallEnded } from './call.ts'
import { isTakeoverConfirmed } from './confirm-takeover.ts'
import { identifyPhone } from './identify-phone.ts'
import { lostCall } from './lost-call.ts'
import type { OnePerPhone } from './one-per-phone.ts'
import { pinOrNothing } from './pin-or-nothing.ts'
import { isRefusal, refusalOf } from './refusals.ts'
import { whileWaiting } from './while-waiting.ts'

/**
 * Everything that happens when somebody dials *11. Where they dialled their extension in the same breath (*111001),
 * `dialled` holds it and only the PIN is asked for.
 */
export async function loginCall(ctx: Context, call: Call, logins: OnePerPhone, dialled = ''): Promise<void> {
  await call.answer()
  try {
    const phone = await identifyPhone(ctx, call.endpoint)
    if (phone) await logins.run(phone, call, () => askUntilLoggedIn(ctx, call, phone, dialled))
    else await refusePhone(ctx, call)
  } catch (error) {
    if (error instanceof CallEnded) throw error
    if (error instanceof OutcomeUnknown) return lostCall(ctx, call)
    ctx.log.error({ endpoint: call.endpoint, cause: String(error) }, 'Login call failed')
    await call.say('serviceUnavailable')
  }
}

const tries = 3

/** How the next try begins after each refusal but those by rules; null: there is no point in another try. */
const tryAgainAfter: Record<Exclude<Denial, AccessDenial>, Meaning | null> = {
  // One and the same, so that nobody learns which extensions exist.
  unknown_extension: 'incorrect',
  wrong_pin: 'incorrect',
  no_mailbox: 'incorrect',
  no_pin: 'incorrect',
  // Nor that no guess counts any more.
  pin_locked: 'incorrect',
  trivial_pin: null,
  lost_race: 'lostRace',
  phone_not_in_pool: null,
  phone_not_on_pbx: null,
  no_such_session: null,
  nothing_held: null,
  no_phone_rings: null,
  pbx_unavailable: null,
}

async function askUntilLoggedIn(ctx: Context, call: Call, phone: string, dialled: string): Promise<void> {
  let known = dialled
  let extensionQuestion: Meaning = 'askExtension'
  let pinQuestion: Meaning = 'askPin'
  for (let attempt = 1; attempt <= tries; attempt++) {
    const extension: string = known || (await call.ask(extensionQuestion))
    // Who held what is read before the PIN: if that changes while it is typed, the slower of two people loses.
    const [begun, expected] = await Promise.all([
      ctx.store.beginPinTry(phone, extension),
      expectedPerson(ctx, extension),
    ])
    const { seen, pinTry } = begun
    const pin = await pinOrNothing(ctx, pinTry, async () => {
      return (await isTakeoverConfirmed(ctx, call, { phone, extension, seen, expected })) ? call.ask(pinQuestion) : null
    })
    if (pin === null) return call.say('goodbye')
    const asked = { phone, extension, pin, ...begun, expected, callBegan: call.begunAt }
    const outcome = await whileWaiting(call, attemptLogin(ctx, asked))
    if (outcome === 'loggedIn' || outcome === 'alreadyLoggedIn') return call.say(outcome)
    if (outcome === 'trivial_pin') return call.say('pinMustBeChanged')
    if (isRefusal(outcome)) return call.say(...refusalOf(outcome, seen), 'goodbye')
    const again = tryAgainAfter[outcome]
    if (again === null) return call.say('serviceUnavailable')
    // A refusal that a stray digit silenced would leave people waiting for an answer.
    call.forgetDigits()
    // An extension that was dialled with the code stays.
    if (again !== 'incorrect') known = ''
    extensionQuestion = again
    pinQuestion = known ? 'incorrectPin' : 'askPin'
  }
  await call.say('noMoreTries')
}

/** Only to be quicker later: whether the PBX can be asked is seen then. */
const expectedPerson = ({ pbx }: Context, extension: string) => findPerson(pbx, extension).catch(() => null)

async function attemptLogin(ctx: Context, input: LogInInput): Promise<Denial | 'loggedIn' | 'alreadyLoggedIn'> {
  try {
    const { repeated } = await logIn(ctx, input, { kind: 'phone', number: input.phone })
    return repeated ? 'alreadyLoggedIn' : 'loggedIn'
  } catch (error) {
    if (error instanceof Denied) return error.denial
    throw error
  }
}

async function refusePhone(ctx: Context, call: Call): Promise<void> {
  const number = call.account
  ctx.log.warn({ endpoint: call.endpoint }, 'A phone outside the pool dialled the login code')
  const actor = { kind: 'phone', number } as const
  await ctx.store.record({ type: 'login.denied', data: { reason: 'phone_not_in_pool' }, actor, phone: number })
  await call.say('notAHotDesk', 'goodbye')
}
