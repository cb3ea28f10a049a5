import type { ActionResult } from '@/lib/actions/run-action'
import type { PinAnswer } from './check-pin'

/** `until`: no PIN counts before. */
export type OwnSignInResult = ActionResult | { ok: false; message: string; until: string }

/** What somebody reads who has entered extension and PIN. */
export function answered(answer: PinAnswer): OwnSignInResult {
  switch (answer.kind) {
    case 'right':
      return { ok: true }
    case 'wrong':
      return { ok: false, message: 'Extension or PIN is wrong. It is the PIN of your mailbox, as at a phone.' }
    case 'locked':
      return { ok: false, message: 'Too many wrong PINs. None is accepted here', until: answer.until.toISOString() }
  }
}
