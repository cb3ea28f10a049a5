import { z } from 'zod'
import {
  type ApplyHeldCommand,
  commandProblemSchema,
  denialSchema,
  type LogInCommand,
  type LogOutCommand,
  type SessionAnswer,
  sessionAnswerSchema,
} from '@/lib/contract/commands'
import { wasNeverSent } from './never-sent'
import { env } from './env'
import { Problem } from './problems/problem'

// The worker's internal API (lib/contract/commands.ts). Every function throws Problem: the denial that the worker
// gave, worker_away when nobody listens, worker_slow when no answer came in time, outcome_unknown when the connection
// broke before the answer or the worker cannot say: then, as with worker_slow, it may have been done.

const timeLimit = 5_000

export function sendLogIn(command: LogInCommand): Promise<SessionAnswer> {
  return send('/commands/log-in', command, sessionAnswerSchema)
}

export function sendLogOut(command: LogOutCommand): Promise<SessionAnswer> {
  return send('/commands/log-out', command, sessionAnswerSchema)
}

export async function sendApplyHeld(command: ApplyHeldCommand): Promise<void> {
  await send('/commands/apply-held', command, z.object({}))
}

async function send<T extends z.ZodType>(path: string, command: object, answer: T): Promise<z.output<T>> {
  const { HOTDESK_WORKER_PORT: port, HOTDESK_WORKER_TOKEN: token } = env()
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(command),
      cache: 'no-store',
      signal: AbortSignal.timeout(timeLimit),
    })
    const body: unknown = await response.json()
    if (response.ok) return answer.parse(body)
    throw denialOf(body)
  } catch (error) {
    throw unanswered(error)
  }
}

function denialOf(body: unknown): Error {
  const { code, detail } = commandProblemSchema.parse(body)
  if (code === 'outcome_unknown') return new Problem(code)
  const denial = denialSchema.safeParse(code)
  return denial.success ? new Problem(denial.data) : new Error(`The worker refused the command: ${code}, ${detail}`)
}

function unanswered(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new Problem('worker_slow', [], { cause: error })
  if (wasNeverSent(error)) return new Problem('worker_away', [], { cause: error })
  // fetch reports everything that happens to the connection as a TypeError.
  if (error instanceof TypeError) return new Problem('outcome_unknown', [], { cause: error })
  return error
}
