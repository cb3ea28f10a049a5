import { type Problem, type ProblemCode, TryAgainLater } from './problem'

export interface Words {
  /** Of HTTP. */
  status: number
  title: string
  /** The first sentence says what is wrong, the others what to do next. For people in front of the dashboard. */
  says: string
  /** The same for programs and those who write them, where they have to do something else. */
  api?: string
  /** The same for somebody at the command line. */
  commandLine?: string
}

const damaged = 'The request was damaged on its way. Reload the page and try again.'
const signedOut = 'You are signed out. Sign in again to go on.'
const readSessions = 'Read the sessions to see whether it was done.'
const lookAtSessions = 'hotdesk sessions list shows whether it was.'

/** Every problem, in words: the one table of all transports. */
export const words: Record<ProblemCode, Words> = {
  bad_request: {
    status: 400,
    title: 'Invalid request',
    says: 'Something in the form is not right. Check what you entered.',
    api: 'Something in the request is not right. Correct the fields listed in errors and send it again.',
    commandLine: 'This cannot be used as it is. Correct it and try again.',
  },
  malformed_address: {
    status: 400,
    title: 'Malformed address',
    says: 'This address cannot be read. Go to the board and try again.',
    api: 'The address cannot be read. Write a % as %25, and other characters in UTF-8.',
  },
  malformed_request: {
    status: 400,
    title: 'Malformed request',
    says: damaged,
    api: 'This is not HTTP. Methods are written in capital letters.',
  },
  malformed_json: {
    status: 400,
    title: 'Malformed JSON',
    says: damaged,
    api: 'The body is not valid JSON. Send JSON in UTF-8.',
  },
  not_an_object: {
    status: 400,
    title: 'Not an object',
    says: damaged,
    api: 'The body is not one JSON object. /api/v1/openapi.json describes its fields.',
  },
  not_signed_in: {
    status: 401,
    title: 'Not signed in',
    says: signedOut,
    api: 'You are signed out. Open /sign-in and sign in again.',
  },
  no_valid_token: {
    status: 401,
    title: 'No valid token',
    says: signedOut,
    api: 'No valid token was sent. Send one as Authorization: Bearer hd_…; hotdesk token create makes another.',
  },
  token_expired: {
    status: 401,
    title: 'Token expired',
    says: 'This token has expired. Ask an administrator for another one.',
    api: 'This token has expired. Make another one in the settings, under API tokens, or with hotdesk token create.',
  },
  password_due: {
    status: 403,
    title: 'Password due',
    says: 'Choose a password of your own first: reload the page.',
    api: 'A password of your own is due. Open /new-password and choose one first.',
  },
  not_allowed: {
    status: 403,
    title: 'Not allowed',
    says: 'Your account may not do this. Ask an administrator.',
  },
  insufficient_scope: {
    status: 403,
    title: 'Insufficient scope',
    says: 'This token may not do that. Ask an administrator for another one.',
    api: 'This token may not do that. WWW-Authenticate names the scope it lacks; hotdesk token create --scope makes another.',
  },
  wrong_pin: { status: 403, title: 'Wrong PIN', says: 'The PIN is wrong. Check it, then try again.' },
  no_mailbox: {
    status: 403,
    title: 'No mailbox',
    says: 'This extension has no mailbox, and so no PIN. Give it a mailbox in the PBX.',
  },
  no_pin: {
    status: 403,
    title: 'No PIN',
    says: 'The mailbox of this extension has no PIN. Set one in the PBX.',
  },
  pin_locked: {
    status: 403,
    title: 'PIN locked',
    says: 'After too many wrong PINs, no PIN is accepted for a while. Release the lock on the person’s page, or wait.',
  },
  trivial_pin: {
    status: 403,
    title: 'Trivial PIN',
    says: 'This PIN is too easy to guess. Change it in the mailbox.',
  },
  not_by_person: {
    status: 409,
    title: 'Not by person',
    says: 'Reports do not show single people. An administrator can allow it under Settings, Reports.',
    api: 'Reports do not show single people. An administrator can allow it by the setting reportsPerPerson.',
    commandLine: 'Reports do not show single people. The setting reportsPerPerson allows it.',
  },
  no_such_lock: {
    status: 404,
    title: 'No such lock',
    says: 'Nothing is locked here any more. Reload the page.',
    api: 'No such lock is in force. Read the list of locks.',
    commandLine: 'No such lock is in force. hotdesk pin-locks list shows those that are.',
  },
  wrong_setup_code: {
    status: 403,
    title: 'Wrong setup code',
    says: 'This is not the setup code. Copy the one that Hot Desk printed when it started.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    says: 'This is no longer here. Reload the page.',
    api: 'There is nothing at this address. /api/v1/openapi.json lists what there is.',
  },
  phone_not_in_pool: {
    status: 404,
    title: 'Phone not in the pool',
    says: 'This phone is no longer in the pool. Reload the page.',
    api: 'No phone of this number is in the pool. Add it first.',
    commandLine:
      'No phone of this number is in the pool. Add it first, in the dashboard or with hotdesk phones import.',
  },
  no_such_session: {
    status: 404,
    title: 'No such session',
    says: 'This person is no longer logged in there. Reload the page.',
    api: 'There is no session with this id, or it has ended already. Read the list of open ones.',
    commandLine: 'That session has ended already. hotdesk sessions list shows the open ones.',
  },
  no_such_account: {
    status: 404,
    title: 'No such account',
    says: 'This account no longer exists. Reload the page.',
    api: 'There is no account with this id. Read the list of accounts.',
  },
  no_such_token: {
    status: 404,
    title: 'No such token',
    says: 'There is no valid token with this id. Reload the page.',
    api: 'There is no valid token with this id. Read the list of tokens.',
    commandLine: 'There is no valid token with this id. hotdesk token list shows the valid ones.',
  },
  no_such_wall: {
    status: 404,
    title: 'No such wall',
    says: 'The link of this wall has already been revoked. Reload the page.',
    api: 'There is no wall with this id, or its link was revoked. GET /api/v1/walls lists them.',
    commandLine: 'There is no such wall. hotdesk walls list shows them.',
  },
  no_wall_link: {
    status: 401,
    title: 'No link of a wall',
    says: 'This screen has not been opened with the link of a wall. Open that link here; administrators make one under Settings, Walls.',
  },
  wall_revoked: {
    status: 403,
    title: 'Link revoked',
    says: 'The link of this wall was revoked, so it shows nothing any more. Ask an administrator for a new one.',
  },
  own_page_off: {
    status: 404,
    title: 'Own pages are off',
    says: 'Pages of one’s own are switched off here. Ask an administrator to switch them on under Settings, Own pages.',
  },
  no_such_logout_rule: {
    status: 404,
    title: 'No such rule',
    says: 'This automatic logout rule has already been removed. Reload the page.',
    api: 'There is no automatic logout rule with this id. Read the list of rules.',
    commandLine: 'There is no automatic logout rule with this id. hotdesk logout-rules list shows them all.',
  },
  no_such_pbx: {
    status: 404,
    title: 'No such PBX',
    says: 'This PBX is no longer here. Reload the page.',
    api: 'There is no PBX with this id. GET /api/v1/pbxes lists them.',
    commandLine: 'There is no PBX with this id. hotdesk pbx list shows them.',
  },
  no_such_webhook: {
    status: 404,
    title: 'No such webhook',
    says: 'This webhook is no longer here. Reload the page.',
    api: 'There is no such webhook. Read the list of webhooks.',
    commandLine: 'There is no such webhook. hotdesk webhooks list shows them.',
  },
  no_such_message: {
    status: 404,
    title: 'No such message',
    says: 'This message is no longer here: messages are kept for 30 days. Reload the page.',
    api: 'There is no such message; they are kept for 30 days. Read the list of messages.',
    commandLine: 'There is no such message; they are kept for 30 days. hotdesk webhooks messages shows them.',
  },
  webhook_disabled: {
    status: 409,
    title: 'Webhook disabled',
    says: 'Nothing is sent there while the webhook is disabled. Enable it first.',
    api: 'Nothing is sent there while the webhook is disabled. Enable it first: PATCH with {"enabled":true}.',
    commandLine: 'Nothing is sent there while the webhook is disabled. hotdesk webhooks enable enables it.',
  },
  no_such_group: {
    status: 404,
    title: 'No such group',
    says: 'This group is no longer here. Reload the page.',
    api: 'There is no group with this id. GET /api/v1/groups lists them.',
    commandLine: 'There is no such group. hotdesk groups list shows them.',
  },
  no_such_access_rule: {
    status: 404,
    title: 'No such rule',
    says: 'This access rule is no longer here. Reload the page.',
    api: 'There is no access rule with this id. GET /api/v1/access-rules lists them.',
    commandLine: 'There is no access rule with this id. hotdesk access list shows them.',
  },
  not_excluded: {
    status: 404,
    title: 'Not excluded',
    says: 'This number is not among those that never hot desk. Reload the page.',
    api: 'This number is not among those that never hot desk. GET /api/v1/excluded-numbers lists them.',
    commandLine: 'This number is not among those that never hot desk. hotdesk access list shows them.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    says: 'This is no longer possible here. Reload the page.',
    api: 'This address does not have that method. The Allow header lists those it has.',
  },
  phone_exists: {
    status: 409,
    title: 'Phone exists',
    says: 'A phone of this number is already in the pool. Change that one, or choose another number.',
  },
  group_exists: {
    status: 409,
    title: 'Group exists',
    says: 'There is already a group with this name. Change that one, or choose another name.',
  },
  no_such_location: {
    status: 404,
    title: 'No such location',
    says: 'This location is no longer here. Reload the page.',
    api: 'There is no such location. GET /api/v1/locations lists them.',
    commandLine: 'There is no such location. hotdesk locations list shows them.',
  },
  location_exists: {
    status: 409,
    title: 'Location exists',
    says: 'There is already a location with this name. Choose another name, or merge the two.',
  },
  no_such_floor: {
    status: 404,
    title: 'No such floor',
    says: 'This floor is no longer here. Reload the page.',
    api: 'There is no such floor. GET /api/v1/floors lists them.',
    commandLine: 'There is no such floor. hotdesk floors list shows them.',
  },
  floor_exists: {
    status: 409,
    title: 'Floor exists',
    says: 'This location already has a floor with this name. Choose another name.',
  },
  no_plan: {
    status: 404,
    title: 'No plan',
    says: 'There is no such plan any more. Reload the page.',
    api: 'This floor has no plan. POST a picture to /api/v1/floors/{id}/plan.',
    commandLine: 'This floor has no plan. hotdesk floors set-plan gives it one.',
  },
  not_on_plan: {
    status: 404,
    title: 'Not on this plan',
    says: 'This desk does not stand on this plan any more. Reload the page.',
    api: 'This desk does not stand on the plan of this floor. GET /api/v1/floors says which do.',
    commandLine: 'This desk does not stand on the plan of this floor. hotdesk floors list --json says which do.',
  },
  plan_too_large: {
    status: 413,
    title: 'Picture too large',
    says: 'A plan may have 5 MB at most. Save the picture with fewer pixels or as WebP, then upload that.',
  },
  plan_not_a_picture: {
    status: 415,
    title: 'Not a picture that a plan may be',
    says: 'A plan has to be a PNG, JPEG or WebP picture. Open an SVG, PDF or drawing in its program, export it as PNG, and upload that.',
  },
  plan_size: {
    status: 422,
    title: 'Picture too small or too wide',
    says: 'A plan needs 100 to 10,000 pixels each way, and 40 million in all at most. Save the picture in another size, then upload that.',
  },
  owner_has_desk: {
    status: 409,
    title: 'Owner of another desk',
    says: 'A person can own only one desk on a PBX. Change the owner of the other desk first, or choose another owner.',
  },
  account_disabled: {
    status: 409,
    title: 'Account disabled',
    says: 'This account is disabled. Enable it first.',
    commandLine: 'This account is disabled. hotdesk user reset with --enable enables it and sets a password.',
  },
  link_not_valid: {
    status: 410,
    title: 'Link not valid',
    says: 'This link is no longer valid: it was used, it has expired, or there is a newer one. Ask your administrator for another link.',
  },
  account_exists: {
    status: 409,
    title: 'Account exists',
    says: 'This user name is taken. Choose another one.',
    commandLine:
      'This user name is taken. Choose another one, or use hotdesk user reset if the password was forgotten.',
  },
  pbx_exists: {
    status: 409,
    title: 'PBX exists',
    says: 'A PBX has this id already, or had it before it was removed. Choose another one.',
  },
  first_pbx: {
    status: 409,
    title: 'First PBX',
    says: 'This PBX belongs to the installation and cannot be removed. Its connection is set in .env.',
  },
  people_logged_in: {
    status: 409,
    title: 'People are logged in',
    says: 'People are logged in at phones of this PBX. Log them out first, then try again.',
  },
  desks_restricted: {
    status: 409,
    title: 'Free desks are restricted',
    says: 'Free desks of this PBX are held to internal and emergency calls, or not all of them are given back yet. Let them do everything first, keep the PBX connected for a few seconds while Hot Desk gives them back, then try again. If this PBX is never coming back, hotdesk pbx remove with --lost removes it.',
  },
  not_given_back: {
    status: 409,
    title: 'Not given back yet',
    says: 'Hot Desk has not put everything back yet that it changed on this PBX. Keep the PBX connected until it has, then try again. If this PBX is never coming back, hotdesk pbx remove with --lost removes it.',
  },
  changed_meanwhile: {
    status: 409,
    title: 'Changed meanwhile',
    says: 'Somebody else saved these settings meanwhile. Reload the page to see them, then make your change.',
    api: 'Somebody else saved these settings meanwhile. Read them again, then make your change.',
  },
  cannot_undo: {
    status: 409,
    title: 'Cannot be undone',
    says: 'This cannot be undone any more: it was a while ago, somebody else is at the desk, or the person is logged in elsewhere. Log them in at a desk instead.',
  },
  calls_off: {
    status: 409,
    title: 'Calls are off',
    says: 'Calls from the browser are switched off on this PBX. An administrator can switch them on in Settings, Actions.',
    commandLine: 'Calls from the browser are off on this PBX. Switch them on: hotdesk settings set clickToCall yes.',
  },
  no_own_extension: {
    status: 409,
    title: 'No extension of your own',
    says: 'Hot Desk does not know your extension on this PBX. Enter it under Your account, then try again.',
    api: 'A program has to name the extension whose phone rings first. Send extension as well.',
  },
  no_phone_rings: {
    status: 409,
    title: 'No phone rings',
    says: 'None of your phones can ring now. Check that one is registered, then try again.',
    api: 'No phone of this extension can ring now. Check that one is registered.',
  },
  last_admin: {
    status: 409,
    title: 'Last administrator',
    says: 'At least one administrator has to remain. Add another administrator on the Accounts page first.',
    commandLine: 'At least one administrator has to remain. Add another one first: hotdesk user add NAME --role admin.',
  },
  own_account: {
    status: 409,
    title: 'Own account',
    says: 'This is your own account. Ask another administrator to do this.',
  },
  no_password: {
    status: 409,
    title: 'No password',
    says: 'FreePBX signs this person in, so there is no password to change here. Change it in FreePBX.',
  },
  role_of_freepbx: {
    status: 409,
    title: 'Role of FreePBX',
    says: 'FreePBX decides the role of this person at every sign-in. Change their rights in FreePBX.',
  },
  setup_closed: {
    status: 409,
    title: 'Setup is closed',
    says: 'Setup is closed. Sign in, or if there is no account yet, restart Hot Desk: it prints a new setup code.',
  },
  lost_race: {
    status: 409,
    title: 'Lost a race',
    says: 'Somebody else changed this at the same moment. Look at the board, then try again.',
    api: 'Somebody else changed the same phone or extension just now. Look, then try again.',
    commandLine:
      'Somebody else changed the same phone or extension just now. Look at hotdesk sessions list, then try again.',
  },
  number_excluded: {
    status: 403,
    title: 'Number excluded',
    says: 'This extension or this phone is excluded from hot desking. See the page Access, or choose another one.',
    api: 'This extension, or this phone, never hot desks. GET /api/v1/excluded-numbers lists those numbers.',
    commandLine: 'This extension, or this phone, never hot desks. hotdesk access list shows those numbers.',
  },
  not_valid_today: {
    status: 403,
    title: 'Not valid today',
    says: 'No rule allows this extension to log in today. Look at the page Access for its first and last day.',
    api: 'No rule allows this extension to log in today. GET /api/v1/access-rules lists them.',
    commandLine: 'No rule allows this extension to log in today. hotdesk access list shows them.',
  },
  not_at_this_location: {
    status: 403,
    title: 'Not at this location',
    says: 'The rules for this extension do not allow desks of this location. Look at the page Access, or choose another desk.',
    api: 'The rules for this extension do not allow desks of this location. GET /api/v1/access-rules lists them.',
    commandLine: 'The rules for this extension do not allow desks of this location. hotdesk access list shows them.',
  },
  not_at_this_time: {
    status: 403,
    title: 'Not at this time',
    says: 'The rules for this extension do not allow this day of the week or this hour. Look at the page Access.',
    api: 'The rules for this extension do not allow this day of the week or this hour. GET /api/v1/access-rules lists them.',
    commandLine:
      'The rules for this extension do not allow this day of the week or this hour. hotdesk access list shows them.',
  },
  logged_in_elsewhere: {
    status: 409,
    title: 'Logged in elsewhere',
    says: 'This person is logged in elsewhere, and second logins are refused. Log them out there first.',
    commandLine:
      'This person is logged in elsewhere, and second logins are refused. Log them out first: hotdesk sessions logout.',
  },
  takeover_refused: {
    status: 409,
    title: 'Takeover refused',
    says: 'Somebody holds this desk, and it may not be taken over from them. Log them out first.',
    commandLine:
      'Somebody holds this desk, and it may not be taken over from them. Log them out first: hotdesk sessions logout.',
  },
  holder_not_idle: {
    status: 409,
    title: 'Holder not idle',
    says: 'Somebody holds this desk and had a call there too recently. Wait, or log them out first.',
    commandLine:
      'Somebody holds this desk and had a call there too recently. Wait, or log them out first: hotdesk sessions logout.',
  },
  nothing_held: {
    status: 409,
    title: 'Nothing held',
    says: 'Nothing is waiting any more. There is nothing to do: the repairs were applied or are no longer needed.',
  },
  too_large: {
    status: 413,
    title: 'Body too large',
    says: 'That is more text than Hot Desk takes. Shorten it and try again.',
    api: 'The body is too large. Send at most 64 KiB.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    says: damaged,
    api: 'The body is not JSON by its type. Send it as application/json.',
  },
  headers_too_large: {
    status: 431,
    title: 'Headers too large',
    says: 'The browser sent too much at once. Delete the cookies of this page and sign in again.',
    api: 'Address and headers together have more than 16 KiB. Send less.',
  },
  phone_not_on_pbx: {
    status: 422,
    title: 'Phone not on the PBX',
    says: 'The PBX has no device of this number. Create it there first.',
  },
  unknown_extension: {
    status: 422,
    title: 'Unknown extension',
    says: 'The PBX has no such extension. Check the number.',
  },
  too_many_attempts: {
    status: 429,
    title: 'Too many attempts',
    says: 'There were too many wrong passwords.',
    api: 'There were too many wrong passwords. Wait a moment, then try again.',
  },
  sign_in_busy: {
    status: 429,
    title: 'Sign-in is busy',
    says: 'Very many people are signing in at this moment.',
    api: 'Very many people are signing in at this moment. Wait a moment, then try again.',
  },
  too_many_streams: {
    status: 429,
    title: 'Too many streams',
    says: 'Your account has the board open in too many places. Close some of them, then try again.',
    api: 'This account or token has as many streams open as it may have. Close one, then try again.',
  },
  internal: {
    status: 500,
    title: 'Internal error',
    says: 'Hot Desk failed and wrote the cause to its log. Try again; if it fails again, ask the person who runs Hot Desk.',
  },
  pbx_unavailable: {
    status: 503,
    title: 'PBX unavailable',
    says: 'The PBX cannot be reached. Try again when its connection is back.',
    commandLine: 'The PBX cannot be reached. hotdesk doctor shows why; try again when its connection is back.',
  },
  pbx_not_here: {
    status: 503,
    title: 'PBX not here',
    says: 'Another worker serves this PBX now. Try again in a moment.',
  },
  worker_away: {
    status: 503,
    title: 'Worker away',
    says: 'The telephone service is not running. Start it (or ask the person who runs Hot Desk), then try again.',
    commandLine:
      'The worker is not running. Start Hot Desk (npm start, or systemctl start hotdesk.target), then try again.',
  },
  database_away: {
    status: 503,
    title: 'Database away',
    says: 'The database cannot be reached. Try again in a moment; if it stays away, ask the person who runs Hot Desk.',
  },
  worker_slow: {
    status: 504,
    title: 'Worker slow',
    says: 'The telephone service did not answer in time. Look at the board to see whether it was done, then try again.',
    api: `The worker did not answer in time. ${readSessions}`,
    commandLine: `The worker did not answer in time, so it may have been done. ${lookAtSessions}`,
  },
  outcome_unknown: {
    status: 504,
    title: 'Outcome unknown',
    says: 'The connection broke before the answer came, so this may have been done. Look at the board, then try again if it was not.',
    api: `The connection to the worker or the database broke before the answer. ${readSessions}`,
    commandLine: `The connection broke before the answer came, so it may have been done. ${lookAtSessions}`,
  },
}

/** For people in front of the dashboard. */
export function inWords(problem: Pick<Problem, 'code'>): string {
  const { says } = words[problem.code]
  return problem instanceof TryAgainLater ? `${says} ${waitInWords(problem.wait)}` : says
}

/** For the command line: what is wrong, and what to do next. */
export function wrongAndNext(code: ProblemCode): [wrong: string, next: string] {
  const { says, api = says, commandLine = api } = words[code]
  const end = commandLine.indexOf('. ') + 1
  return [commandLine.slice(0, end), commandLine.slice(end + 1)]
}

/** @param wait milliseconds */
function waitInWords(wait: number): string {
  const seconds = Math.ceil(wait / 1000)
  const [count, unit] = seconds < 100 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `Wait ${count} ${unit}${count === 1 ? '' : 's'}, then try again.`
}
