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
import { Problem } from './problems/problem'
import type { Context } from './verbs/verb'

// The worker's internal API (lib/contract/commands.ts). Every command throws Problem: the denial that the worker
// gave, worker_away when nobody listens, worker_slow when no answer came in time, outcome_unknown when the connection
// broke before the answer or the worker cannot say: then, as with worker_slow, it may have been done.

const timeLimit = 5_000

export interface Worker {
  url: string
  token: string
  /** In the worker's log and events, as in ours. */
  requestId: string | null
}

/** The worker that serves a PBX. */
export async function workerOf({ db, worker, requestId }: Context, pbxId: string): Promise<Worker> {
  const links = await db.pbxLinks.findUnique({ where: { pbxId }, select: { workerUrl: true } })
  return { ...worker, requestId, ...(links?.workerUrl && { url: links.workerUrl }) }
}

export function sendLogIn(worker: Worker, command: LogInCommand): Promise<SessionAnswer> {
  return send(worker, '/commands/log-in', command, sessionAnswerSchema)
}

export function sendLogOut(worker: Worker, command: LogOutCommand): Promise<SessionAnswer> {
  return send(worker, '/commands/log-out', command, sessionAnswerSchema)
}

export async function sendApplyHeld(worker: Worker, command: ApplyHeldCommand): Promise<void> {
  await send(worker, '/commands/apply-held', command, z.object({}))
}

async function send<T extends z.ZodType>(
  { url, token, requestId }: Worker,
  path: string,
  command: object,
  answer: T,
): Promise<z.output<T>> {
  try {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...(requestId !== null && { 'X-Request-Id': requestId }),
      },
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
