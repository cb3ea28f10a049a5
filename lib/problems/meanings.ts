import type { ProblemCode } from './problem'

interface Meaning {
  /** When a request is answered with it. */
  means: string
  /** The document that says more, below docs/. */
  see?: string
}

const access = 'guides/administrator.md#who-may-log-in-where'
const pins = 'guides/administrator.md#pins'
const accounts = 'guides/administrator.md#accounts'
const calls = 'guides/administrator.md#acting-for-somebody-else'
const plans = 'guides/pool.md#floor-plans'
const walls = 'guides/administrator.md#walls'
const pbxes = 'guides/several-pbxs.md#change-and-remove'
const tokens = 'api.md'
const lost = 'The list may have been read before the change.'

/** What stands behind each problem. Its page is made of this and of what words.ts says to do. */
export const meanings: Record<ProblemCode, Meaning> = {
  bad_request: {
    means:
      'A field is missing, unknown, or has a value that is not allowed. Nothing was changed. errors names each such field.',
  },
  malformed_address: {
    means: 'The path of the request cannot be decoded, for example because of a % that is no code of a character.',
  },
  malformed_request: { means: 'What arrived is not a request of HTTP/1.1. The connection is closed.' },
  malformed_json: { means: 'The body cannot be parsed as JSON in UTF-8.' },
  not_an_object: { means: 'The body is JSON, but a list, a text or a number. Requests take one object.' },
  not_signed_in: {
    means:
      'The sign-in of this browser has expired, or was ended: by signing out, a new password, or an administrator.',
    see: accounts,
  },
  no_valid_token: {
    means: 'The header Authorization is missing, or its token is unknown or was revoked.',
    see: tokens,
  },
  token_expired: {
    means: 'The token was valid until the day that was set when it was made; a year, unless another time was given.',
    see: tokens,
  },
  password_due: {
    means:
      'An administrator set this password, and the account has to choose another one before it can do anything else.',
    see: accounts,
  },
  not_allowed: { means: 'The role of the account does not include this.', see: accounts },
  insufficient_scope: { means: 'The token is valid, but none of its scopes includes this.', see: tokens },
  wrong_pin: {
    means: 'The PIN is not that of the extension’s mailbox. The attempt counts towards the PIN lock.',
    see: pins,
  },
  no_mailbox: { means: 'The PIN of a login is the PIN of the mailbox. This extension has none.', see: pins },
  no_pin: { means: 'The extension has a mailbox whose PIN is empty. An empty PIN opens nothing.', see: pins },
  pin_locked: {
    means:
      'There were too many wrong PINs for this extension or from this place. Until the lock ends, the right PIN is refused as well.',
    see: pins,
  },
  trivial_pin: {
    means: 'The PIN is right, but easy to guess, and the settings of this PBX refuse such PINs.',
    see: pins,
  },
  not_by_person: {
    means: 'Reports about individual people are switched off, or this account may not read them.',
    see: 'guides/privacy.md#what-reports-show',
  },
  no_such_lock: { means: 'The lock has ended by itself, or somebody has released it.', see: pins },
  wrong_setup_code: {
    means: 'The first account can be made only with the code that Hot Desk printed at its last start.',
  },
  not_found: { means: 'No page and no operation of the REST API has this address.' },
  phone_not_in_pool: { means: `No phone of this number was added, or it was removed. ${lost}`, see: 'guides/pool.md' },
  no_such_session: { means: `The person has logged out, was moved or was displaced. ${lost}` },
  no_such_account: { means: `The account was removed. ${lost}`, see: accounts },
  no_such_token: { means: `The token was revoked, or it has expired. ${lost}`, see: tokens },
  no_such_wall: { means: `The link of the wall was revoked. ${lost}`, see: walls },
  no_wall_link: { means: 'A screen shows a wall only after its link was opened there once.', see: walls },
  wall_revoked: { means: 'An administrator revoked the link with which this screen was opened.', see: walls },
  own_page_off: {
    means: 'People can reach a page about themselves only on PBXs where an administrator has switched that on.',
    see: 'guides/administrator.md#own-pages',
  },
  no_such_logout_rule: { means: `The rule was removed. ${lost}`, see: 'guides/administrator.md#automatic-logout' },
  no_such_pbx: { means: `No PBX of this id was added, or it was removed. ${lost}`, see: pbxes },
  no_such_webhook: { means: `The webhook was removed. ${lost}`, see: 'api.md#webhooks' },
  no_such_message: { means: 'The id is wrong, or the message is older than 30 days.', see: 'api.md#webhooks' },
  no_single_sign_on: {
    means: 'No provider was set up, so there is nothing to change or remove.',
    see: 'guides/single-sign-on.md',
  },
  identity_taken: {
    means: 'A person at the provider can be connected to one account only.',
    see: 'guides/single-sign-on.md#who-is-let-in',
  },
  webhook_disabled: {
    means:
      'An administrator disabled the webhook, or Hot Desk stopped it because its address failed for days or said that it is gone.',
    see: 'api.md#webhooks',
  },
  no_such_group: { means: `The group was removed. ${lost}`, see: access },
  no_such_access_rule: { means: `The rule was removed. ${lost}`, see: access },
  not_excluded: { means: `The number was never excluded from hot desking, or is no longer. ${lost}`, see: access },
  method_not_allowed: {
    means: 'The address exists, but not with this method. The header Allow names those that it has.',
  },
  phone_exists: { means: 'On one PBX, each number is in the pool once.', see: 'guides/pool.md' },
  group_exists: { means: 'On one PBX, each group has another name.', see: access },
  no_such_location: {
    means: `The location was deleted or merged with another. ${lost}`,
    see: 'guides/pool.md#locations',
  },
  location_exists: { means: 'On one PBX, each location has another name.', see: 'guides/pool.md#locations' },
  no_such_floor: { means: `The floor was removed. ${lost}`, see: plans },
  floor_exists: { means: 'Within one location, each floor has another name.', see: plans },
  no_plan: { means: 'No picture was uploaded for this floor, or it was removed.', see: plans },
  not_on_plan: { means: 'The desk was never put on this plan, was taken off, or stands on another one.', see: plans },
  plan_too_large: { means: 'The file of the picture has more than 5 MB.', see: plans },
  plan_not_a_picture: {
    means: 'The first bytes of the file are not those of a PNG, JPEG or WebP picture, whatever its name says.',
    see: plans,
  },
  plan_size: {
    means: 'The picture is smaller than 100 pixels or larger than 10,000 one way, or has more than 40 million pixels.',
    see: plans,
  },
  owner_has_desk: {
    means: 'On one PBX, a person owns at most one desk. errors names the other desk.',
    see: 'guides/administrator.md#desks-with-an-owner',
  },
  account_disabled: { means: 'Nobody can sign in with this account until an administrator enables it.', see: accounts },
  link_not_valid: {
    means: 'A link for choosing a password works once, for a limited time, and only the newest one.',
    see: accounts,
  },
  account_exists: { means: 'Each account has another user name, also those that are disabled.', see: accounts },
  pbx_exists: {
    means: 'Events of the past name a PBX by its id, so an id is not given to another PBX later.',
    see: 'guides/several-pbxs.md#add-a-pbx',
  },
  first_pbx: {
    means: 'The connection of the first PBX, main, is in the settings of the installation and not in the database.',
    see: pbxes,
  },
  people_logged_in: { means: 'Removing the PBX now would leave their calls at these desks.', see: pbxes },
  desks_restricted: {
    means: 'The PBX holds entries that limit what free desks may dial. Removing the PBX now would leave them limited.',
    see: 'guides/administrator.md#free-desks',
  },
  not_given_back: {
    means: 'The PBX still holds something that a login changed there, and that Hot Desk restores at a logout.',
    see: pbxes,
  },
  changed_meanwhile: {
    means:
      'The change was made from values that somebody else has changed since, so it could have undone their work. Nothing was changed.',
  },
  cannot_undo: {
    means:
      'A logout can be undone for two minutes by the account or token that ordered it, while desk and person are free.',
    see: calls,
  },
  calls_off: { means: 'The setting for calls from the browser is off on this PBX.', see: calls },
  no_own_extension: {
    means: 'A call from the browser rings at a phone of the caller first, so it needs to know whose that is.',
    see: calls,
  },
  no_phone_rings: {
    means: 'No phone of the extension is registered with the PBX, or none of them could be called.',
    see: calls,
  },
  last_admin: {
    means: 'Without this account, nobody with a password could administer Hot Desk any more.',
    see: accounts,
  },
  own_account: {
    means: 'Administrators cannot do this to their own account, so that nobody locks themselves out.',
    see: accounts,
  },
  no_password: {
    means: 'The account belongs to an administrator of FreePBX, who signs in there and has no password here.',
    see: accounts,
  },
  role_of_freepbx: {
    means: 'The account belongs to an administrator of FreePBX, and FreePBX says what they may do.',
    see: accounts,
  },
  setup_closed: {
    means: 'Setup makes the first account, and there is one already, or Hot Desk was not started with a setup code.',
    see: accounts,
  },
  lost_race: {
    means:
      'Two changes of the same phone or person arrived at the same time, and the other one was first. Nothing was changed by this one.',
  },
  number_excluded: {
    means: 'An administrator has excluded this extension or this phone from hot desking.',
    see: access,
  },
  not_valid_today: { means: 'The access rules of this extension have not begun yet, or have ended.', see: access },
  not_at_this_location: {
    means: 'The access rules of this extension name locations, and this desk is at none of them.',
    see: access,
  },
  not_at_this_time: {
    means: 'The access rules of this extension name days and hours, and it is none of them now.',
    see: access,
  },
  logged_in_elsewhere: {
    means: 'The settings, or a group of this person, refuse a login while the person is logged in at another desk.',
    see: access,
  },
  takeover_refused: {
    means: 'The settings, or a group of the person at this desk, refuse to let others take it over.',
    see: access,
  },
  holder_not_idle: {
    means: 'The desk can be taken over only after the person there has had no call for some minutes.',
    see: access,
  },
  nothing_held: {
    means: 'The safety brake holds no repairs at the moment.',
    see: 'troubleshooting.md#in-the-dashboard-and-the-log',
  },
  too_large: { means: 'The body has more than 64 KiB, or 1 MiB where a request may name many phones.' },
  unsupported_media_type: { means: 'The header Content-Type is missing, or names something other than JSON.' },
  headers_too_large: {
    means: 'Address and headers together exceed what the server reads. In a browser, that is mostly cookies.',
  },
  phone_not_on_pbx: {
    means: 'The phone is in the pool, but the PBX has no device of this number.',
    see: 'guides/pool.md',
  },
  unknown_extension: { means: 'The PBX has no user of this number.' },
  too_many_attempts: {
    means:
      'Wrong passwords and codes make everybody at the same address wait. A browser that signed in before is not affected by others.',
    see: 'troubleshooting.md#nobody-can-sign-in',
  },
  sign_in_busy: {
    means:
      'Checking a password takes computing time on purpose, and more people are waiting for that than can be served.',
    see: 'troubleshooting.md#nobody-can-sign-in',
  },
  too_many_streams: {
    means: 'Each account and each token may have a limited number of event streams open at once.',
    see: 'api.md#events',
  },
  internal: {
    means: 'This is a fault in Hot Desk. Its log has the cause, and names the request as the answer does.',
    see: 'troubleshooting.md',
  },
  pbx_unavailable: {
    means: 'Hot Desk’s worker is running, but has lost its connection to the PBX. Nothing was changed.',
    see: 'troubleshooting.md#in-the-dashboard-and-the-log',
  },
  worker_away: {
    means: 'The worker that serves this PBX cannot be reached, so nothing was changed. Logged-in phones go on working.',
    see: 'troubleshooting.md#in-the-dashboard-and-the-log',
  },
  database_away: {
    means: 'PostgreSQL cannot be reached, is starting or stopping, or did not answer in time.',
    see: 'operations.md#health-and-readiness',
  },
  worker_slow: {
    means: 'The worker got the request, and gave no answer within the time limit. The change may have been made.',
  },
  outcome_unknown: {
    means: 'The request was on its way when a connection broke. The change may have been made.',
  },
}
