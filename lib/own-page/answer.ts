import type { ActionResult } from '@/lib/actions/run-action'
import { ownPageWords } from '@/words/own-page'
import type { PinAnswer } from './check-pin'

/** `until`: no PIN counts before. */
export type OwnSignInResult = ActionResult | { ok: false; message: string; until: string }

/** What somebody reads who has entered extension and PIN. */
export function answered(answer: PinAnswer): OwnSignInResult {
  const { isWrong, isLocked } = ownPageWords()
  switch (answer.kind) {
    case 'right':
      return { ok: true }
    case 'wrong':
      return { ok: false, message: isWrong }
    case 'locked':
      return { ok: false, message: isLocked, until: answer.until.toISOString() }
  }
}
