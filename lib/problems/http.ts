import { z } from 'zod'
import { asProblem, type Problem, type ProblemCode, TryAgainLater } from './problem'

/** RFC 9457. `code` is for programs and never changes its meaning. */
export const problemDocumentSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string().optional().describe('As in X-Request-Id of the answer, and in the logs of Hot Desk.'),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem document.' })

type Answer = [status: number, title: string, detail: string]

export const problemAnswers: Record<ProblemCode, Answer> = {
  bad_request: [400, 'Invalid request', 'Correct the fields listed in errors and send the request again.'],
  malformed_address: [
    400,
    'Malformed address',
    'The address cannot be read: write a % as %25, and other characters in UTF-8.',
  ],
  malformed_request: [400, 'Malformed request', 'This is not HTTP. Methods are written in capital letters.'],
  malformed_json: [400, 'Malformed JSON', 'The body is not valid JSON in UTF-8.'],
  not_an_object: [
    400,
    'Not an object',
    'The body has to be one JSON object; /api/v1/openapi.json describes its fields.',
  ],
  not_signed_in: [401, 'Not signed in', 'You are signed out. Open /sign-in and sign in again.'],
  no_valid_token: [
    401,
    'No valid token',
    'Send a valid token as Authorization: Bearer hd_…; it may have expired. hotdesk token create makes another.',
  ],
  password_due: [403, 'Password due', 'Open /new-password and choose a password of your own first.'],
  not_allowed: [403, 'Not allowed', 'This account may not do that.'],
  insufficient_scope: [
    403,
    'Insufficient scope',
    'This token may not do that. WWW-Authenticate names the scope it lacks; hotdesk token create --scope makes another.',
  ],
  wrong_pin: [403, 'Wrong PIN', 'The PIN is wrong.'],
  no_mailbox: [403, 'No mailbox', 'The extension has no mailbox, and so no PIN. Give it a mailbox in the PBX.'],
  no_pin: [403, 'No PIN', 'The extension’s mailbox has no PIN. Set one in the PBX.'],
  wrong_setup_code: [403, 'Wrong setup code', 'The setup code is the one that Hot Desk printed when it started.'],
  not_found: [404, 'Not found', 'There is nothing at this address. /api/v1/openapi.json lists what there is.'],
  phone_not_in_pool: [404, 'Phone not in the pool', 'No phone of this number is in the pool. Add it first.'],
  no_such_session: [404, 'No such session', 'There is no session with this id, or it has ended already.'],
  no_such_account: [404, 'No such account', 'There is no account with this id.'],
  no_such_pbx: [404, 'No such PBX', 'There is no PBX with this id. GET /api/v1/pbxes lists them.'],
  method_not_allowed: [405, 'Method not allowed', 'The Allow header lists the methods of this address.'],
  phone_exists: [409, 'Phone exists', 'A phone of this number is already in the pool.'],
  account_exists: [409, 'Account exists', 'An account with this user name exists already.'],
  pbx_exists: [409, 'PBX exists', 'A PBX has or had this id, and ids are never used again. Choose another one.'],
  first_pbx: [
    409,
    'First PBX',
    'The first PBX belongs to the installation: its connection is set in .env, and it stays.',
  ],
  people_logged_in: [409, 'People are logged in', 'People are logged in at phones of this PBX. Log them out first.'],
  not_given_back: [
    409,
    'Not given back yet',
    'The PBX has not got everything back that was changed for log-ins. Keep it connected until it has, then try again.',
  ],
  changed_meanwhile: [409, 'Changed meanwhile', 'Somebody else saved these settings meanwhile. Read them again first.'],
  last_admin: [409, 'Last administrator', 'At least one administrator has to remain.'],
  own_account: [409, 'Own account', 'Another administrator has to do this.'],
  no_password: [409, 'No password', 'FreePBX signs this account in.'],
  role_of_freepbx: [409, 'Role of FreePBX', 'FreePBX decides the role of this account.'],
  setup_closed: [409, 'Setup is closed', 'An account exists already, or no setup code was given out.'],
  lost_race: [409, 'Lost a race', 'Somebody else changed the same phone or extension just now. Look, then try again.'],
  nothing_held: [409, 'Nothing held', 'No repairs are being held back.'],
  too_large: [413, 'Body too large', 'Send at most 64 KiB.'],
  unsupported_media_type: [415, 'Unsupported media type', 'Send the body as application/json.'],
  headers_too_large: [431, 'Headers too large', 'Address and headers together may have 16 KiB. Send less.'],
  phone_not_on_pbx: [422, 'Phone not on the PBX', 'The PBX has no device of this number. Create it there first.'],
  unknown_extension: [422, 'Unknown extension', 'The PBX has no such extension.'],
  too_many_attempts: [429, 'Too many attempts', 'Wait a moment, then try again.'],
  sign_in_busy: [429, 'Sign-in is busy', 'Very many sign in at this moment. Wait a moment, then try again.'],
  too_many_streams: [
    429,
    'Too many streams',
    'This account or token has as many streams open as it may have. Close one, then try again.',
  ],
  internal: [500, 'Internal error', 'Hot Desk failed; its log says why.'],
  pbx_unavailable: [503, 'PBX unavailable', 'The PBX cannot be reached. Try again when its connection is back.'],
  worker_away: [503, 'Worker away', 'The telephony worker is not running. Start it, then try again.'],
  database_away: [503, 'Database away', 'The database cannot be reached. Try again when it is back.'],
  worker_slow: [504, 'Worker slow', 'The worker did not answer in time. Read the sessions to see whether it was done.'],
  outcome_unknown: [
    504,
    'Outcome unknown',
    'The connection to the worker or the database broke before the answer. Read the sessions to see whether it was done.',
  ],
}

interface Asked {
  /** Of the answer. */
  headers?: Record<string, string>
  requestId?: string | null
}

/** Whatever was thrown, as an answer of the API. */
export function problemResponse(error: unknown, { headers = {}, requestId = null }: Asked = {}): Response {
  const problem = asProblem(error, requestId)
  const { code, fields } = problem
  const [status, title, detail] = problemAnswers[code]
  const errors = fields.length > 0 ? { errors: fields } : {}
  const named = requestId === null ? {} : { requestId }
  const document = { type: `urn:hotdesk:problem:${code}`, title, status, detail, code, ...named, ...errors }
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...retryAfter(problem),
      ...headers,
    },
  })
}

/** The header that says when to try again, where that is known. */
export function retryAfter(problem: Problem): Record<string, string> {
  return problem instanceof TryAgainLater ? { 'Retry-After': String(Math.ceil(problem.wait / 1000)) } : {}
}
