import { timingSafeEqual } from 'node:crypto'
import http from 'node:http'
import {
  applyHeldCommandSchema,
  type CommandProblem,
  type Denial,
  logInCommandSchema,
  logOutCommandSchema,
  type SessionAnswer,
} from '../../lib/contract/commands.ts'
import type { WorkerHealth } from '../../lib/contract/health.ts'
import type { Sample } from '../../lib/contract/metrics.ts'
import type { Context } from '../context.ts'
import { applyHeld } from '../reconcile/apply-held.ts'
import type { OpenSession } from '../sessions/decide.ts'
import { Denied } from '../sessions/denied.ts'
import { logIn } from '../sessions/log-in.ts'
import { logOut } from '../sessions/log-out.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import type { Log } from '../log.ts'
import { z } from 'zod'

/** The PBXs that this worker serves. */
export interface Served {
  /** null: it is not served here. */
  contextOf(pbx: string): Context | null
  /** The PBX that a session was begun on; null where there is no such session. */
  pbxOf(sessionId: string): Promise<string | null>
  health(): WorkerHealth
  samples(): Sample[]
}

/** The internal API of lib/contract/commands.ts, for web app and command line alone. */
export function createApi(served: Served, token: string, log: Log): http.Server {
  return http.createServer((request, response) => {
    void answer(served, token, request)
      .catch((error: unknown) => problemOf(log, error))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
  })
}

interface Answer {
  status: number
  body: unknown
}

type Command = (served: Served, body: unknown) => Promise<unknown>

const commands: Record<string, Command> = {
  '/commands/log-in': async (served, body) => {
    const { pbx, phone, extension, actor } = logInCommandSchema.parse(body)
    const ctx = contextOf(served, pbx)
    const seen = await ctx.store.holders(phone, extension)
    const { session } = await logIn(ctx, { phone, extension, pin: null, seen }, actor)
    return sessionAnswer(pbx, session, null)
  },
  '/commands/log-out': async (served, body) => {
    const { sessionId, reason, actor } = logOutCommandSchema.parse(body)
    const pbx = await served.pbxOf(sessionId)
    if (pbx === null) throw new Denied('no_such_session')
    const ctx = contextOf(served, pbx)
    const session = await ctx.store.findOpenSession(sessionId)
    if (!session) throw new Denied('no_such_session')
    return sessionAnswer(pbx, session, await logOut(ctx, session, reason, actor))
  },
  '/commands/apply-held': async (served, body) => {
    const { pbx, actor } = applyHeldCommandSchema.parse(body)
    await applyHeld(contextOf(served, pbx), actor)
    return {}
  },
}

class NotServedHere extends Error {
  override name = 'NotServedHere'
}

function contextOf(served: Served, pbx: string): Context {
  const ctx = served.contextOf(pbx)
  if (!ctx) throw new NotServedHere(`This worker does not serve the PBX ${pbx}.`)
  return ctx
}

async function answer(served: Served, token: string, request: http.IncomingMessage): Promise<Answer> {
  if (!authorised(request, token)) return problem(401, 'unauthorized', 'The worker token is missing or wrong.')
  if (request.method === 'GET' && request.url === '/health') return { status: 200, body: served.health() }
  if (request.method === 'GET' && request.url === '/metrics') return { status: 200, body: served.samples() }
  const command = request.method === 'POST' ? commands[request.url ?? ''] : undefined
  if (!command) return problem(404, 'bad_request', `There is no ${request.method} ${request.url}.`)
  return { status: 200, body: await command(served, await readJson(request)) }
}

function authorised(request: http.IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const mostBytes = 64 * 1024

async function readJson(request: http.IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk)
    if (text.length > mostBytes) throw new SyntaxError('The request is too large.')
  }
  return JSON.parse(text)
}

const sessionAnswer = (pbx: string, session: OpenSession, endedAt: Date | null): SessionAnswer => ({
  id: session.id,
  pbx,
  phone: session.phone,
  extension: session.extension,
  name: session.name,
  startedAt: session.startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
})

const problem = (status: number, code: CommandProblem['code'], detail: string): Answer => ({
  status,
  body: { code, detail } satisfies CommandProblem,
})

function problemOf(log: Log, error: unknown): Answer {
  if (error instanceof NotServedHere) return problem(503, 'pbx_not_here', error.message)
  if (error instanceof Denied) {
    const [status, detail] = denialAnswers[error.denial]
    return problem(status, error.denial, detail)
  }
  if (error instanceof z.ZodError) return problem(400, 'bad_request', z.prettifyError(error))
  if (error instanceof SyntaxError) return problem(400, 'bad_request', error.message)
  log.error({ cause: String(error) }, 'A command failed')
  if (error instanceof OutcomeUnknown) return problem(504, 'outcome_unknown', 'It may have been done. Look first.')
  return problem(500, 'internal', 'The worker failed; its log says why.')
}

const denialAnswers: Record<Denial, [status: number, detail: string]> = {
  phone_not_in_pool: [404, 'This phone is not in the pool. Add it first.'],
  phone_not_on_pbx: [422, 'The PBX has no device of this number. Create it there first.'],
  unknown_extension: [422, 'The PBX has no such extension.'],
  wrong_pin: [403, 'The PIN is wrong.'],
  no_mailbox: [403, 'The extension has no mailbox, and so no PIN.'],
  no_pin: [403, 'The extension’s mailbox has no PIN.'],
  lost_race: [409, 'Somebody else logged in at the same moment. Look who is there now, then try again.'],
  no_such_session: [404, 'This session has already ended.'],
  nothing_held: [409, 'No repairs are being held back.'],
  pbx_unavailable: [503, 'The PBX cannot be reached. Try again when its connection is back.'],
}
