import type { Denial } from '../../lib/contract/commands.ts'
import { AmiRefused, PbxUnavailable } from '../../pbx/ami-connection.ts'
import type { Context } from '../context.ts'
import type { PinTry } from '../pins/pin-try.ts'
import { recordRefusal } from '../pins/refusal.ts'
import { triedPinDenial } from '../pins/tried-pin.ts'
import { Denied } from './denied.ts'
import { logOut } from './log-out.ts'
import { findPerson } from './person.ts'

export interface LogOutInput {
  /** The phone it is asked at, in the pool or not. */
  phone: string
  extension: string
  /** What the person typed. */
  pin: string
  /** Begun before it was typed. */
  pinTry: PinTry
}

/**
 * Logs an extension out wherever it is, with its PIN; being logged in nowhere is fine too. Throws Denied for a refusal
 * (recorded as an event); 'pbx_unavailable' when the PIN cannot be looked up; OutcomeUnknown as every logout does.
 */
export async function logOutByPin(ctx: Context, input: LogOutInput): Promise<void> {
  const { phone, extension } = input
  const denial = await denialOf(ctx, input)
  if (denial) throw await denied(ctx, input, denial)
  await ctx.store.forgivePins(phone, extension)
  const { ofExtension } = await ctx.store.holders(phone, extension)
  if (!ofExtension) return
  await logOut(ctx, ofExtension, 'logout', { kind: 'phone', number: phone }).catch((error: unknown) => {
    // Somebody else was quicker.
    if (!(error instanceof Denied)) throw error
  })
}

/** Asks about everybody in the same way, so that the time it takes gives nothing away. */
async function denialOf({ pbx }: Context, { extension, pin: digits, pinTry }: LogOutInput): Promise<Denial | null> {
  try {
    const person = await findPerson(pbx, extension)
    // Nobody needs to change a PIN first in order to leave.
    const leaving = { ...pinTry, refusesTrivial: false }
    const denial = await triedPinDenial(pbx, { extension, mailbox: person.mailbox, digits }, leaving)
    return person.exists ? denial : 'unknown_extension'
  } catch (error) {
    if (error instanceof PbxUnavailable || error instanceof AmiRefused) return 'pbx_unavailable'
    throw error
  }
}

async function denied(ctx: Context, { pin: _, ...refused }: LogOutInput, reason: Denial): Promise<Denied> {
  const { phone, extension } = refused
  // What is no extension may be a PIN in the wrong place: it is not written down.
  const known = reason === 'unknown_extension' || reason === 'pbx_unavailable' ? null : extension
  ctx.log.info({ phone, extension: known, reason }, 'Logout denied')
  const actor = { kind: 'phone', number: phone } as const
  await recordRefusal(ctx, refused, { type: 'logout.denied', data: { reason }, actor, phone, extension: known }).catch(
    (failure: unknown) => ctx.log.warn({ cause: String(failure) }, 'A denied logout could not be recorded'),
  )
  return new Denied(reason)
}
