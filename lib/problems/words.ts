import { problems as inEnglish } from '@/words/en/problems'
import { problemsWords } from '@/words/problems'
import { type Problem, type ProblemCode, TryAgainLater } from './problem'

interface Words {
  /** Of HTTP. */
  status: number
  title: string
  /** For programs and those who write them, where they have to do something else than people at the dashboard. */
  api?: string
  /** The same for somebody at the command line. */
  commandLine?: string
}

const readSessions = 'Read the sessions to see whether it was done.'
const lookAtSessions = 'hotdesk sessions list shows whether it was.'

/** What people in front of the dashboard read is in words/, in each language; programs have the English of it. */
const english: Record<ProblemCode, string> = inEnglish.says

/** Every problem, for programs and the command line. */
export const words: Record<ProblemCode, Words> = {
  bad_request: {
    status: 400,
    title: 'Invalid request',
    api: 'Something in the request is not right. Correct the fields listed in errors and send it again.',
    commandLine: 'This cannot be used as it is. Correct it and try again.',
  },
  malformed_address: {
    status: 400,
    title: 'Malformed address',
    api: 'The address cannot be read. Write a % as %25, and other characters in UTF-8.',
  },
  malformed_request: {
    status: 400,
    title: 'Malformed request',
    api: 'This is not HTTP. Methods are written in capital letters.',
  },
  malformed_json: {
    status: 400,
    title: 'Malformed JSON',
    api: 'The body is not valid JSON. Send JSON in UTF-8.',
  },
  not_an_object: {
    status: 400,
    title: 'Not an object',
    api: 'The body is not one JSON object. /api/v1/openapi.json describes its fields.',
  },
  not_signed_in: {
    status: 401,
    title: 'Not signed in',
    api: 'You are signed out. Open /sign-in and sign in again.',
  },
  no_valid_token: {
    status: 401,
    title: 'No valid token',
    api: 'No valid token was sent. Send one as Authorization: Bearer hd_…; hotdesk token create makes another.',
  },
  token_expired: {
    status: 401,
    title: 'Token expired',
    api: 'This token has expired. Make another one in the settings, under API tokens, or with hotdesk token create.',
  },
  password_due: {
    status: 403,
    title: 'Password due',
    api: 'A password of your own is due. Open /new-password and choose one first.',
  },
  not_allowed: { status: 403, title: 'Not allowed' },
  insufficient_scope: {
    status: 403,
    title: 'Insufficient scope',
    api: 'This token may not do that. WWW-Authenticate names the scope it lacks; hotdesk token create --scope makes another.',
  },
  wrong_pin: { status: 403, title: 'Wrong PIN' },
  no_mailbox: { status: 403, title: 'No mailbox' },
  no_pin: { status: 403, title: 'No PIN' },
  pin_locked: { status: 403, title: 'PIN locked' },
  trivial_pin: { status: 403, title: 'Trivial PIN' },
  not_by_person: {
    status: 409,
    title: 'Not by person',
    api: 'Reports do not show individual people. An administrator can allow it by the setting reportsPerPerson.',
    commandLine: 'Reports do not show individual people. The setting reportsPerPerson allows it.',
  },
  no_such_lock: {
    status: 404,
    title: 'No such lock',
    api: 'No such lock is in force. Read the list of locks.',
    commandLine: 'No such lock is in force. hotdesk pin-locks list shows those that are.',
  },
  wrong_setup_code: { status: 403, title: 'Wrong setup code' },
  not_found: {
    status: 404,
    title: 'Not found',
    api: 'There is nothing at this address. /api/v1/openapi.json lists what there is.',
  },
  phone_not_in_pool: {
    status: 404,
    title: 'Phone not in the pool',
    api: 'No phone of this number is in the pool. Add it first.',
    commandLine: 'No phone of this number is in the pool. Add it first, in the dashboard or with hotdesk phones add.',
  },
  no_such_session: {
    status: 404,
    title: 'No such session',
    api: 'There is no session with this id, or it has ended already. Read the list of open ones.',
    commandLine: 'That session has ended already. hotdesk sessions list shows the open ones.',
  },
  no_such_account: {
    status: 404,
    title: 'No such account',
    api: 'There is no account with this id. Read the list of accounts.',
  },
  no_such_token: {
    status: 404,
    title: 'No such token',
    api: 'There is no valid token with this id. Read the list of tokens.',
    commandLine: 'There is no valid token with this id. hotdesk token list shows the valid ones.',
  },
  no_such_wall: {
    status: 404,
    title: 'No such wall',
    api: 'There is no wall with this id, or its link was revoked. GET /api/v1/walls lists them.',
    commandLine: 'There is no such wall. hotdesk walls list shows them.',
  },
  no_wall_link: { status: 401, title: 'No link of a wall' },
  wall_revoked: { status: 403, title: 'Link revoked' },
  own_page_off: { status: 404, title: 'Own pages are off' },
  no_such_logout_rule: {
    status: 404,
    title: 'No such rule',
    api: 'There is no automatic logout rule with this id. Read the list of rules.',
    commandLine: 'There is no automatic logout rule with this id. hotdesk logout-rules list shows them all.',
  },
  no_such_pbx: {
    status: 404,
    title: 'No such PBX',
    api: 'There is no PBX with this id. GET /api/v1/pbxes lists them.',
    commandLine: 'There is no PBX with this id. hotdesk pbx list shows them.',
  },
  no_such_webhook: {
    status: 404,
    title: 'No such webhook',
    api: 'There is no such webhook. Read the list of webhooks.',
    commandLine: 'There is no such webhook. hotdesk webhooks list shows them.',
  },
  no_such_message: {
    status: 404,
    title: 'No such message',
    api: 'There is no such message; they are kept for 30 days. Read the list of messages.',
    commandLine: 'There is no such message; they are kept for 30 days. hotdesk webhooks messages shows them.',
  },
  no_single_sign_on: {
    status: 404,
    title: 'No single sign-on',
    api: 'Single sign-on is not set up. PATCH with issuer, clientId and secret.',
    commandLine: 'Single sign-on is not set up. Set it up in the dashboard (Settings, Sign-in) or with the REST API.',
  },
  identity_taken: {
    status: 409,
    title: 'Identity taken',
  },
  webhook_disabled: {
    status: 409,
    title: 'Webhook disabled',
    api: 'Nothing is sent there while the webhook is disabled. Enable it first: PATCH with {"enabled":true}.',
    commandLine: 'Nothing is sent there while the webhook is disabled. hotdesk webhooks enable enables it.',
  },
  no_such_group: {
    status: 404,
    title: 'No such group',
    api: 'There is no group with this id. GET /api/v1/groups lists them.',
    commandLine: 'There is no such group. hotdesk groups list shows them.',
  },
  no_such_access_rule: {
    status: 404,
    title: 'No such rule',
    api: 'There is no access rule with this id. GET /api/v1/access-rules lists them.',
    commandLine: 'There is no access rule with this id. hotdesk access list shows them.',
  },
  not_excluded: {
    status: 404,
    title: 'Not excluded',
    api: 'This number is not among those that never hot desk. GET /api/v1/excluded-numbers lists them.',
    commandLine: 'This number is not among those that never hot desk. hotdesk access list shows them.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    api: 'This address does not have that method. The Allow header lists those it has.',
  },
  phone_exists: { status: 409, title: 'Phone exists' },
  group_exists: { status: 409, title: 'Group exists' },
  no_such_location: {
    status: 404,
    title: 'No such location',
    api: 'There is no such location. GET /api/v1/locations lists them.',
    commandLine: 'There is no such location. hotdesk locations list shows them.',
  },
  location_exists: { status: 409, title: 'Location exists' },
  no_such_floor: {
    status: 404,
    title: 'No such floor',
    api: 'There is no such floor. GET /api/v1/floors lists them.',
    commandLine: 'There is no such floor. hotdesk floors list shows them.',
  },
  floor_exists: { status: 409, title: 'Floor exists' },
  no_plan: {
    status: 404,
    title: 'No plan',
    api: 'This floor has no plan. POST a picture to /api/v1/floors/{id}/plan.',
    commandLine: 'This floor has no plan. hotdesk floors set-plan gives it one.',
  },
  not_on_plan: {
    status: 404,
    title: 'Not on this plan',
    api: 'This desk is not on the plan of this floor. GET /api/v1/floors says which do.',
    commandLine: 'This desk is not on the plan of this floor. hotdesk floors list --json says which do.',
  },
  plan_too_large: { status: 413, title: 'Picture too large' },
  plan_not_a_picture: { status: 415, title: 'Not a picture that a plan may be' },
  plan_size: { status: 422, title: 'Picture too small or too large' },
  owner_has_desk: { status: 409, title: 'Owner of another desk' },
  account_disabled: {
    status: 409,
    title: 'Account disabled',
    commandLine:
      'This account is disabled. hotdesk user enable enables it; hotdesk user reset with --enable sets a password as well.',
  },
  link_not_valid: { status: 410, title: 'Link not valid' },
  account_exists: {
    status: 409,
    title: 'Account exists',
    commandLine:
      'This user name is taken. Choose another one, or use hotdesk user reset if the password was forgotten.',
  },
  pbx_exists: { status: 409, title: 'PBX exists' },
  first_pbx: { status: 409, title: 'First PBX' },
  people_logged_in: { status: 409, title: 'People are logged in' },
  desks_restricted: { status: 409, title: 'Free desks are restricted' },
  not_given_back: { status: 409, title: 'Not given back yet' },
  changed_meanwhile: {
    status: 409,
    title: 'Changed meanwhile',
    api: 'Somebody else saved these settings meanwhile. Read them again, then make your change.',
  },
  cannot_undo: { status: 409, title: 'Cannot be undone' },
  calls_off: {
    status: 409,
    title: 'Calls are off',
    commandLine: 'Calls from the browser are off on this PBX. Switch them on: hotdesk settings set clickToCall yes.',
  },
  no_own_extension: {
    status: 409,
    title: 'No extension of your own',
    api: 'A program has to name the extension whose phone rings first. Send extension as well.',
  },
  no_phone_rings: {
    status: 409,
    title: 'No phone rings',
    api: 'No phone of this extension can ring now. Check that one is registered.',
  },
  last_admin: {
    status: 409,
    title: 'Last administrator',
    commandLine: 'At least one administrator has to remain. Add another one first: hotdesk user add NAME --role admin.',
  },
  own_account: { status: 409, title: 'Own account' },
  no_password: { status: 409, title: 'No password' },
  role_of_freepbx: { status: 409, title: 'Role of FreePBX' },
  setup_closed: { status: 409, title: 'Setup is closed' },
  lost_race: {
    status: 409,
    title: 'Lost a race',
    api: 'Somebody else changed the same phone or extension just now. Look, then try again.',
    commandLine:
      'Somebody else changed the same phone or extension just now. Look at hotdesk sessions list, then try again.',
  },
  number_excluded: {
    status: 403,
    title: 'Number excluded',
    api: 'This extension, or this phone, never hot desks. GET /api/v1/excluded-numbers lists those numbers.',
    commandLine: 'This extension, or this phone, never hot desks. hotdesk access list shows those numbers.',
  },
  not_valid_today: {
    status: 403,
    title: 'Not valid today',
    api: 'No rule allows this extension to log in today. GET /api/v1/access-rules lists them.',
    commandLine: 'No rule allows this extension to log in today. hotdesk access list shows them.',
  },
  not_at_this_location: {
    status: 403,
    title: 'Not at this location',
    api: 'The rules for this extension do not allow desks of this location. GET /api/v1/access-rules lists them.',
    commandLine: 'The rules for this extension do not allow desks of this location. hotdesk access list shows them.',
  },
  not_at_this_time: {
    status: 403,
    title: 'Not at this time',
    api: 'The rules for this extension do not allow this day of the week or this hour. GET /api/v1/access-rules lists them.',
    commandLine:
      'The rules for this extension do not allow this day of the week or this hour. hotdesk access list shows them.',
  },
  logged_in_elsewhere: {
    status: 409,
    title: 'Logged in elsewhere',
    commandLine:
      'This person is logged in elsewhere, and second logins are refused. Log them out first: hotdesk sessions logout.',
  },
  takeover_refused: {
    status: 409,
    title: 'Takeover refused',
    commandLine:
      'Somebody holds this desk, and it may not be taken over from them. Log them out first: hotdesk sessions logout.',
  },
  holder_not_idle: {
    status: 409,
    title: 'Holder not idle',
    commandLine:
      'Somebody holds this desk and had a call there too recently. Wait, or log them out first: hotdesk sessions logout.',
  },
  nothing_held: { status: 409, title: 'Nothing held' },
  too_large: {
    status: 413,
    title: 'Body too large',
    api: 'The body is too large. Send at most 64 KiB.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    api: 'The body is not JSON by its type. Send it as application/json.',
  },
  headers_too_large: {
    status: 431,
    title: 'Headers too large',
    api: 'Address and headers together have more than 16 KiB. Send less.',
  },
  phone_not_on_pbx: { status: 422, title: 'Phone not on the PBX' },
  unknown_extension: { status: 422, title: 'Unknown extension' },
  too_many_attempts: {
    status: 429,
    title: 'Too many attempts',
    api: 'There were too many wrong passwords. Wait a moment, then try again.',
  },
  sign_in_busy: {
    status: 429,
    title: 'Sign-in is busy',
    api: 'Too many people are signing in at this moment. Wait a moment, then try again.',
  },
  too_many_streams: {
    status: 429,
    title: 'Too many streams',
    api: 'This account or token has as many streams open as it may have. Close one, then try again.',
  },
  internal: { status: 500, title: 'Internal error' },
  pbx_unavailable: {
    status: 503,
    title: 'PBX unavailable',
    commandLine: 'The PBX cannot be reached. hotdesk doctor shows why; try again when its connection is back.',
  },
  worker_away: {
    status: 503,
    title: 'Worker away',
    commandLine:
      'The worker is not running. Start Hot Desk (npm start, or systemctl start hotdesk.target), then try again.',
  },
  database_away: { status: 503, title: 'Database away' },
  worker_slow: {
    status: 504,
    title: 'Worker slow',
    api: `The worker did not answer in time. ${readSessions}`,
    commandLine: `The worker did not answer in time, so it may have been done. ${lookAtSessions}`,
  },
  outcome_unknown: {
    status: 504,
    title: 'Outcome unknown',
    api: `The connection to the worker or the database broke before the answer. ${readSessions}`,
    commandLine: `The connection broke before the answer came, so it may have been done. ${lookAtSessions}`,
  },
}

/** For people in front of the dashboard. */
export function inWords(problem: Pick<Problem, 'code'>): string {
  const says: Record<ProblemCode, string> = problemsWords().says
  const said = says[problem.code]
  return problem instanceof TryAgainLater ? `${said} ${waitInWords(problem.wait)}` : said
}

/** For people in front of the dashboard who read English. */
export const forPeople = (code: ProblemCode): string => english[code]

/** For programs. */
export const forPrograms = (code: ProblemCode): string => words[code].api ?? english[code]

/** For the command line: what is wrong, and what to do next. */
export function wrongAndNext(code: ProblemCode): [wrong: string, next: string] {
  const { commandLine = forPrograms(code) } = words[code]
  const end = commandLine.indexOf('. ') + 1
  return [commandLine.slice(0, end), commandLine.slice(end + 1)]
}

/** @param wait milliseconds */
function waitInWords(wait: number): string {
  const seconds = Math.ceil(wait / 1000)
  const { waitSeconds, waitMinutes } = problemsWords()
  return seconds < 100 ? waitSeconds(seconds) : waitMinutes(Math.ceil(seconds / 60))
}
