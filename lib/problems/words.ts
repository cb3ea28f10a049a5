import { type Problem, type ProblemCode, TryAgainLater } from './problem'

/** What went wrong and what to do next, for a person in front of the dashboard. */
const words: Record<ProblemCode, string> = {
  bad_request: 'Something in the form is not right. Check what you entered.',
  malformed_address: 'This address cannot be read. Go to the board and try again.',
  malformed_request: 'The request was damaged on its way. Reload the page and try again.',
  headers_too_large: 'The browser sent too much at once. Delete the cookies of this page and sign in again.',
  malformed_json: 'The request was damaged on its way. Reload the page and try again.',
  not_an_object: 'The request was damaged on its way. Reload the page and try again.',
  unsupported_media_type: 'The request was damaged on its way. Reload the page and try again.',
  too_large: 'That is more text than Hot Desk takes. Shorten it and try again.',
  not_found: 'This is no longer here. Reload the page.',
  method_not_allowed: 'This is no longer possible here. Reload the page.',
  not_signed_in: 'You are signed out. Sign in again to go on.',
  no_valid_token: 'You are signed out. Sign in again to go on.',
  not_allowed: 'Your account may not do this. Ask an administrator.',
  insufficient_scope: 'This token may not do that. Ask an administrator for another one.',
  too_many_attempts: 'There were too many wrong passwords.',
  sign_in_busy: 'Very many people are signing in at this moment.',
  too_many_streams: 'Your account has the board open in too many places. Close some of them, then try again.',
  wrong_setup_code: 'This is not the setup code. Copy the one that Hot Desk printed when it started.',
  setup_closed:
    'Setup is closed. Sign in, or if there is no account yet, restart Hot Desk: it prints a new setup code.',
  phone_exists: 'This phone is already in the pool.',
  account_exists: 'This user name is taken. Choose another one.',
  no_such_account: 'This account no longer exists. Reload the page.',
  no_such_pbx: 'This PBX is no longer here. Reload the page.',
  pbx_exists: 'A PBX has this id already, or had it before it was removed. Choose another one.',
  first_pbx: 'This PBX belongs to the installation: its connection is set in .env, and it cannot be removed.',
  people_logged_in: 'People are logged in at phones of this PBX. Log them out on the board first, then try again.',
  not_given_back:
    'Hot Desk has not put everything back yet that it changed on this PBX. Keep the PBX connected until it has, then try again.',
  changed_meanwhile:
    'Somebody else saved these settings meanwhile. Reload the page to see them, then make your change.',
  last_admin: 'At least one administrator has to remain. Add another administrator on the Accounts page first.',
  own_account: 'This is your own account. Ask another administrator to do this.',
  no_password: 'FreePBX signs this person in, so there is no password to change here. Change it in FreePBX.',
  role_of_freepbx: 'FreePBX decides the role of this person at every sign-in. Change their rights in FreePBX.',
  password_due: 'Choose a password of your own first: reload the page.',
  worker_away: 'The telephone service is not running. Start it (or ask whoever runs Hot Desk), then try again.',
  worker_slow:
    'The telephone service did not answer in time. Look at the board to see whether it was done, then try again.',
  outcome_unknown:
    'The connection broke before the answer came, so this may have been done. Look at the board, then try again if it was not.',
  database_away: 'The database cannot be reached. Try again in a moment; if it stays away, ask whoever runs Hot Desk.',
  internal: 'Hot Desk failed and wrote the cause to its log. Try again; if it fails again, ask whoever runs Hot Desk.',
  phone_not_in_pool: 'This phone is no longer in the pool. Reload the page.',
  phone_not_on_pbx: 'The PBX has no device of this number. Create it there first.',
  unknown_extension: 'The PBX has no such extension. Check the number.',
  wrong_pin: 'The PIN is wrong. Try again.',
  no_mailbox: 'This extension has no mailbox, and so no PIN. Give it a mailbox in the PBX.',
  no_pin: 'The mailbox of this extension has no PIN. Set one in the PBX.',
  lost_race: 'Somebody else changed this at the same moment. Look at the board, then try again.',
  no_such_session: 'This person is no longer logged in there.',
  nothing_held: 'Nothing is waiting any more: the repairs were applied or are no longer needed.',
  pbx_unavailable: 'The PBX cannot be reached. Try again when its connection is back.',
}

export function inWords(problem: Pick<Problem, 'code'>): string {
  if (problem instanceof TryAgainLater) return `${words[problem.code]} ${waitInWords(problem.wait)}`
  return words[problem.code]
}

/** @param wait milliseconds */
function waitInWords(wait: number): string {
  const seconds = Math.ceil(wait / 1000)
  const [count, unit] = seconds < 100 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `Wait ${count} ${unit}${count === 1 ? '' : 's'}, then try again.`
}
