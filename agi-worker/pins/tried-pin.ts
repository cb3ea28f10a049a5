import type { PinDenial } from '../../lib/contract/commands.ts'
import { isTrivialPin } from '../../lib/contract/trivial-pin.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { pinDenial } from '../sessions/person.ts'
import type { PinTry } from './pin-try.ts'

interface Entered {
  extension: string
  mailbox: string | null
  digits: string
}

/**
 * What is wrong with the digits, or null. While it is locked the PIN is looked up and compared all the same, so that the
 * answer takes as long as any other. Throws as pinDenial does.
 */
export async function triedPinDenial(
  pbx: Pbx,
  { extension, mailbox, digits }: Entered,
  pinTry: PinTry | null,
): Promise<PinDenial | null> {
  const denial = await pinDenial(pbx, mailbox, digits)
  if (pinTry?.isLocked) return 'pin_locked'
  const isRefused = denial === null && pinTry?.refusesTrivial === true && isTrivialPin(digits, extension)
  return isRefused ? 'trivial_pin' : denial
}
