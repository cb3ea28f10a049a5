import type { Context } from '../context.ts'
import type { PinTry } from '../pins/pin-try.ts'
import { withdraw } from '../pins/refusal.ts'

/** A PIN that is not entered is no wrong one; null: it was not asked for. */
export async function pinOrNothing<T extends string | null>(
  ctx: Context,
  pinTry: PinTry,
  ask: () => Promise<T>,
): Promise<T> {
  const pin = await ask().catch(async (error: unknown) => {
    await withdraw(ctx, pinTry)
    throw error
  })
  if (pin === null) await withdraw(ctx, pinTry)
  return pin
}
