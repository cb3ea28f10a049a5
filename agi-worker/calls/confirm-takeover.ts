import type { Fact } from '../../lib/contract/events.ts'
import type { Context } from '../context.ts'
import { asksFirst } from '../sessions/access.ts'
import type { LogInInput } from '../sessions/ask.ts'
import { type Call, CallEnded } from './call.ts'

type Asked = Omit<LogInInput, 'pin'>
type Answer = (Fact & { type: 'takeover.declined' })['data']['answer']

/**
 * Where the settings want it, says who holds the desk and asks for 1 before they lose it; true: go on. What is typed ahead
 * is a PIN, and no answer.
 */
export async function isTakeoverConfirmed(ctx: Context, call: Call, asked: Asked): Promise<boolean> {
  const { phone, extension, seen } = asked
  const question = { access: seen.access, phone, extension, seen, now: ctx.store.now(), callBegan: call.begunAt }
  if (!seen.atPhone || !asksFirst(question)) return true
  const holder = seen.atPhone.extension
  const digit = await call.askDigit({ meaning: 'confirmTakeover', number: holder }).catch(async (error: unknown) => {
    if (error instanceof CallEnded) await declined(ctx, asked, holder, 'call_ended')
    throw error
  })
  if (digit === '1') return true
  await declined(ctx, asked, holder, digit === null ? 'none' : 'another_key')
  return false
}

/** Nobody has shown a PIN yet: what was dialled is written down only where it is known to be an extension. */
async function declined({ store, log }: Context, asked: Asked, holder: string, answer: Answer): Promise<void> {
  const { phone } = asked
  const extension = asked.expected?.exists ? asked.extension : null
  const actor = { kind: 'phone', number: phone } as const
  log.info({ phone, extension, holder, answer }, 'A takeover was not confirmed')
  await store
    .record({ type: 'takeover.declined', data: { holder, answer }, actor, phone, extension })
    .catch((cause: unknown) =>
      log.warn({ cause: String(cause) }, 'A takeover that was not confirmed could not be recorded'),
    )
}
