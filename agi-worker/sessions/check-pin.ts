import type { Denial } from '../../lib/contract/commands.ts'
import { networkOfPlace } from '../../lib/contract/web-place.ts'
import { AmiRefused, PbxUnavailable } from '../../pbx/ami-connection.ts'
import type { Context } from '../context.ts'
import type { PinTry } from '../pins/pin-try.ts'
import { recordRefusal, withdraw } from '../pins/refusal.ts'
import { triedPinDenial } from '../pins/tried-pin.ts'
import { Denied } from './denied.ts'
import { findPerson, type Person } from './person.ts'

export interface CheckedInput {
  extension: string
  /** What the person typed. */
  pin: string
  /** Where, instead of a phone: lib/contract/pin-locks.ts, webPlace. */
  place: string
}

/**
 * Whose PIN this is, for somebody at no phone. It is counted, and locks, as at a phone. Throws Denied for a refusal
 * (recorded as an event); 'pbx_unavailable' when the PIN cannot be looked up.
 */
export async function checkPin(ctx: Context, input: CheckedInput): Promise<Person> {
  const { extension, place } = input
  const { pinTry } = await ctx.store.beginPinTry(place, extension)
  const { person, denial } = await look(ctx, input, pinTry).catch(async (error: unknown) => {
    await withdraw(ctx, pinTry)
    throw error
  })
  if (denial) throw await denied(ctx, input, pinTry, denial)
  await ctx.store.forgivePins(place, extension)
  return person
}

/** Asks about everybody in the same way, so that the time it takes gives nothing away. */
async function look({ pbx }: Context, { extension, pin: digits }: CheckedInput, pinTry: PinTry) {
  try {
    const person = await findPerson(pbx, extension)
    const denial = await triedPinDenial(pbx, { extension, mailbox: person.mailbox, digits }, pinTry)
    return { person, denial: person.exists ? denial : ('unknown_extension' as const) }
  } catch (error) {
    if (!(error instanceof PbxUnavailable) && !(error instanceof AmiRefused)) throw error
    return { person: nobody(extension), denial: 'pbx_unavailable' as const }
  }
}

const nobody = (extension: string): Person => ({ exists: false, name: extension, mailbox: null, devices: [] })

async function denied(
  ctx: Context,
  { extension, place }: CheckedInput,
  pinTry: PinTry,
  reason: Denial,
): Promise<Denied> {
  // What is no extension may be a PIN in the wrong place: it is not written down.
  const known = reason === 'unknown_extension' || reason === 'pbx_unavailable' ? null : extension
  const network = networkOfPlace(place) ?? place
  ctx.log.info({ network, extension: known, reason }, 'Sign-in to an own page denied')
  const actor = { kind: 'system', reason: 'a sign-in to an own page' } as const
  const event = { type: 'own_page.denied', data: { reason, network }, actor, extension: known } as const
  await recordRefusal(ctx, { phone: place, extension, pinTry }, event).catch((failure: unknown) =>
    ctx.log.warn({ cause: String(failure) }, 'A denied sign-in could not be recorded'),
  )
  return new Denied(reason)
}
