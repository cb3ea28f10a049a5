import type { Context } from '../context.ts'
import { asksFirst } from '../sessions/access.ts'
import type { LogInInput } from '../sessions/ask.ts'
import type { Call } from './call.ts'

/**
 * Where the settings want it, says who holds the desk and asks for 1 before they lose it; true: go on. What is typed ahead
 * is a PIN, and no answer.
 */
export async function isTakeoverConfirmed({ store }: Context, call: Call, asked: Omit<LogInInput, 'pin'>) {
  const { phone, extension, seen } = asked
  const question = { access: seen.access, phone, extension, seen, now: store.now(), callBegan: call.begunAt }
  if (!seen.atPhone || !asksFirst(question)) return true
  return (await call.askDigit({ meaning: 'confirmTakeover', number: seen.atPhone.extension })) === '1'
}
