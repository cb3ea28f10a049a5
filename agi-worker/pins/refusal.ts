import type { Denial } from '../../lib/contract/commands.ts'
import type { NewEvent } from '../adapters/postgres/session-writes.ts'
import type { Context } from '../context.ts'
import type { PinTry } from './pin-try.ts'

/** Something that was refused to somebody at a phone. */
export interface Refused {
  phone: string
  extension: string
  /** null: no PIN was asked for. */
  pinTry: PinTry | null
}

/** A denial about which the caller learns nothing but that it was wrong. They are all counted in the same steps. */
const wrong = new Set<Denial>(['unknown_extension', 'wrong_pin', 'no_mailbox', 'no_pin', 'pin_locked'])

type Refusal = NewEvent & { data: { reason: Denial } }

/** Writes a refusal down with its event, and counts it where the PIN was wrong. */
export async function recordRefusal(ctx: Context, refused: Refused, event: Refusal): Promise<void> {
  const { phone, extension, pinTry } = refused
  const { reason } = event.data
  if (!pinTry || !wrong.has(reason)) {
    await withdraw(ctx, pinTry)
    await ctx.store.record(event)
    return
  }
  // Only where there is a PIN to guess is it counted for the extension, too.
  const guessed = reason === 'wrong_pin' ? extension : ''
  const locks = await ctx.store.recordWrongPin({ pinTry, phone, extension: guessed }, event)
  for (const lock of locks) ctx.log.warn({ ...lock }, 'Too many wrong PINs: none counts here for a while')
}

/** Until it is withdrawn a try counts as wrong: that this fails costs one of those that are allowed. */
export async function withdraw({ store, log }: Context, pinTry: PinTry | null): Promise<void> {
  if (!pinTry) return
  await store.withdrawPinTry(pinTry).catch((cause: unknown) => {
    log.warn({ cause: String(cause) }, 'A PIN that was not entered, or right, counts as a wrong one')
  })
}
