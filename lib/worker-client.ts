import { z } from 'zod'
import {
  type ApplyHeldCommand,
  type CallCommand,
  type CheckedPin,
  checkedPinSchema,
  type CheckPinCommand,
  commandProblemSchema,
  examineAnswerSchema,
  type ExamineCommand,
  denialSchema,
  type LogInCommand,
  type LogOutCommand,
  type SessionAnswer,
  sessionAnswerSchema,
} from '@/lib/contract/commands'
import type { FindingGroup } from '@/lib/contract/findings'
import { type WorkerHealth, workerHealthSchema } from '@/lib/contract/health'
import { type Sample, sampleSchema } from '@/lib/contract/metrics'
import {
  type OwnPhones,
  type OwnPhonesQuestion,
  ownPhonesSchema,
  type PersonQuestion,
  type PersonState,
  personStateSchema,
} from '@/lib/contract/person-state'
import type { Transaction } from './db'
import { env } from './env'
import { wasNeverSent } from './never-sent'
import { Problem } from './problems/problem'
import { processWide } from './process-wide'
import type { Context } from './verbs/verb'

// The worker's internal API (lib/contract/commands.ts). Every command throws Problem: the denial that the worker
// gave, worker_away when nobody listens, worker_slow when no answer came in time, outcome_unknown when the connection
// broke before the answer or the worker cannot say: then, as with worker_slow, it may have been done.

export interface Worker {
  /** Without a path: http://127.0.0.1:3001 */
  url: string
  token: string
  /** In the worker's log and events, as in ours; null or left out: nobody's request. */
  requestId?: string | null
}

/** A command may have to wait for the PBX; a worker that runs answers questions in milliseconds. */
const timeLimit = { command: 5_000, question: 2_000, glance: 1_000, keystroke: 300, examination: 60_000 }

/** The worker of this installation, which the web app was started with. */
export function workerHere(): Worker {
  const { HOTDESK_WORKER_PORT: port, HOTDESK_WORKER_TOKEN: token } = env()
  return { url: `http://127.0.0.1:${port}`, token }
}

/** The worker that serves a PBX. */
export async function workerOf(
  { db, worker, requestId }: Pick<Context, 'worker' | 'requestId'> & { db: Transaction },
  pbxId: string,
): Promise<Worker> {
  const links = await db.pbxLinks.findUnique({ where: { pbxId }, select: { workerUrl: true } })
  return { ...worker, requestId, ...(links?.workerUrl && { url: links.workerUrl }) }
}

export function sendLogIn(worker: Worker, command: LogInCommand): Promise<SessionAnswer> {
  return send(worker, '/commands/log-in', command, sessionAnswerSchema)
}

export function sendLogOut(worker: Worker, command: LogOutCommand): Promise<SessionAnswer> {
  return send(worker, '/commands/log-out', command, sessionAnswerSchema)
}

/** Whether it is right. Throws a denial where it is not. */
export function sendCheckPin(worker: Worker, command: CheckPinCommand): Promise<CheckedPin> {
  return send(worker, '/commands/check-pin', command, checkedPinSchema)
}

export async function sendApplyHeld(worker: Worker, command: ApplyHeldCommand): Promise<void> {
  await send(worker, '/commands/apply-held', command, z.object({}))
}

/** What there is to say of a PBX; of thousands of phones it takes seconds. */
export function sendExamine(worker: Worker, command: ExamineCommand): Promise<FindingGroup[]> {
  return send(worker, '/commands/examine', command, examineAnswerSchema, timeLimit.examination)
}

export async function sendCall(worker: Worker, command: CallCommand): Promise<void> {
  await send(worker, '/commands/call', command, z.object({}))
}

/** What the PBX says of a person now; null where it cannot be asked, or not within a moment: a page is waiting. */
export function askPerson(worker: Worker, question: PersonQuestion): Promise<PersonState | null> {
  return glance(worker, '/questions/person', { command: question, limit: timeLimit.glance }, personStateSchema)
}

/** What people's own phones do; null as above, and sooner: somebody is typing. */
export function askOwnPhones(worker: Worker, question: OwnPhonesQuestion): Promise<OwnPhones | null> {
  return glance(worker, '/questions/own-phones', { command: question, limit: timeLimit.keystroke }, ownPhonesSchema)
}

async function glance<T extends z.ZodType>(worker: Worker, path: string, sending: Sending, answer: T) {
  try {
    const response = await ask(worker, path, sending)
    return response.ok ? answer.parse(await response.json()) : null
  } catch {
    return null
  }
}

/**
 * What the worker says of itself. `gone`: nobody listens, or not the worker. `silent`: it did not answer in time, as
 * when it is stopped or the machine is overloaded.
 */
export async function askHealth(worker: Worker): Promise<WorkerHealth | 'gone' | 'silent'> {
  try {
    return workerHealthSchema.parse(await (await ask(worker, '/health')).json())
  } catch (error) {
    return isTimeout(error) ? 'silent' : 'gone'
  }
}

/** What the worker counts of itself; nothing while it is away: hotdesk_worker_up says so. */
export async function askSamples(worker: Worker): Promise<Sample[]> {
  try {
    return sampleSchema.array().parse(await (await ask(worker, '/metrics')).json())
  } catch {
    return []
  }
}

async function send<T extends z.ZodType>(
  worker: Worker,
  path: string,
  command: object,
  answer: T,
  limit = timeLimit.command,
) {
  try {
    const response = await ask(worker, path, { command, limit })
    const body: unknown = await response.json()
    if (response.ok) return answer.parse(body)
    throw denialOf(body)
  } catch (error) {
    throw unanswered(error)
  }
}

async function ask(worker: Worker, path: string, sending?: Sending): Promise<Response> {
  const response = await sent(worker, path, sending)
  if (response.status === 401) tellOfToken(worker.url)
  return response
}

/** A command, and how long it may take, in milliseconds. */
type Sending = { command: object; limit: number }

function sent({ url, token, requestId }: Worker, path: string, sending?: Sending): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, ...(requestId && { 'X-Request-Id': requestId }) }
  const question = { headers, cache: 'no-store', signal: AbortSignal.timeout(timeLimit.question) } as const
  if (!sending) return fetch(`${url}${path}`, question)
  return fetch(`${url}${path}`, {
    ...question,
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(sending.command),
    signal: AbortSignal.timeout(sending.limit),
  })
}

/** Once: it is asked every few seconds. */
function tellOfToken(url: string): void {
  const refusing = processWide('workers that refused our token', () => new Set<string>())
  if (refusing.has(url)) return
  refusing.add(url)
  console.error(
    `The worker at ${url} does not accept our token: copy worker-token from its data folder into this host's, and restart.`,
  )
}

function denialOf(body: unknown): Error {
  const { code, detail } = commandProblemSchema.parse(body)
  if (code === 'outcome_unknown') return new Problem(code)
  if (code === 'pbx_not_here') return new Problem('worker_away')
  const denial = denialSchema.safeParse(code)
  return denial.success ? new Problem(denial.data) : new Error(`The worker refused the command: ${code}, ${detail}`)
}

function unanswered(error: unknown): unknown {
  if (isTimeout(error)) return new Problem('worker_slow', [], { cause: error })
  if (wasNeverSent(error)) return new Problem('worker_away', [], { cause: error })
  // fetch reports everything that happens to the connection as a TypeError.
  if (error instanceof TypeError) return new Problem('outcome_unknown', [], { cause: error })
  return error
}

const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError'
