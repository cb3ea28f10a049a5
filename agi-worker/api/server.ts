import { randomUUID, timingSafeEqual } from 'node:crypto'
import http from 'node:http'
import type { CommandProblem, Denial } from '../../lib/contract/commands.ts'
import { Denied } from '../sessions/denied.ts'
import { OutcomeUnknown } from '../sessions/outcome-unknown.ts'
import type { Log, WorkerLog } from '../log.ts'
import { commands, NotServedHere, type Served } from './commands.ts'
import { z } from 'zod'

/** The internal API of lib/contract/commands.ts, for web app and command line alone. */
export function createApi(served: Served, token: string, log: WorkerLog): http.Server {
  return http.createServer((request, response) => {
    const requestId = requestIdOf(request)
    void answer(served, token, request, requestId)
      .catch((error: unknown) => problemOf(log.child({ requestId }), error))
      .then(({ status, body }) => {
        const headers = { 'content-type': 'application/json', 'x-request-id': requestId }
        response.writeHead(status, headers).end(JSON.stringify(body))
      })
  })
}

/** The one that the web app's log and the browser's answer have too; of a request without one, a new one. */
function requestIdOf({ headers }: http.IncomingMessage): string {
  const given = String(headers['x-request-id'] ?? '')
  return /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}

interface Answer {
  status: number
  body: unknown
}

async function answer(
  served: Served,
  token: string,
  request: http.IncomingMessage,
  requestId: string,
): Promise<Answer> {
  if (!authorised(request, token)) return problem(401, 'unauthorized', 'The worker token is missing or wrong.')
  if (request.method === 'GET' && request.url === '/health') return { status: 200, body: served.health() }
  if (request.method === 'GET' && request.url === '/metrics') return { status: 200, body: served.samples() }
  const command = request.method === 'POST' ? commands[request.url ?? ''] : undefined
  if (!command) return problem(404, 'bad_request', `There is no ${request.method} ${request.url}.`)
  return { status: 200, body: await command({ served, requestId, body: await readJson(request) }) }
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
  pin_locked: [403, 'After too many wrong PINs no PIN counts for a while.'],
  trivial_pin: [403, 'The PIN is one that anybody would try first. It has to be changed in the mailbox.'],
  lost_race: [409, 'Somebody else logged in at the same moment. See who is there now, then try again.'],
  number_excluded: [403, 'This extension or this phone never hot desks.'],
  not_valid_today: [403, 'The rules for this extension do not hold today.'],
  not_at_this_location: [403, 'The rules for this extension do not allow this location.'],
  not_at_this_time: [403, 'The rules for this extension do not allow this time.'],
  logged_in_elsewhere: [409, 'The extension is logged in elsewhere, and its group does not move. Log it out first.'],
  takeover_refused: [409, 'Somebody holds the phone, and it may not be taken over. Log them out first.'],
  holder_not_idle: [409, 'Somebody holds the phone and has had a call a short while ago. Log them out first.'],
  no_such_session: [404, 'This session has already ended.'],
  nothing_held: [409, 'No repairs are being held back.'],
  no_phone_rings: [409, 'No phone of this extension can ring now.'],
  pbx_unavailable: [503, 'The PBX cannot be reached. Try again when its connection is back.'],
}
