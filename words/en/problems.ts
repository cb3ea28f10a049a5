import { count } from './count.ts'

const damaged = 'The request was damaged in transit. Reload the page and try again.'
const signedOut = 'You are signed out. Sign in again to go on.'

export const problems = {
  /** The first sentence says what is wrong, the others what to do next. */
  says: {
    bad_request: 'Something in the form is not right. Check what you entered.',
    malformed_address: 'This address cannot be read. Go to the board and try again.',
    malformed_request: damaged,
    malformed_json: damaged,
    not_an_object: damaged,
    not_signed_in: signedOut,
    no_valid_token: signedOut,
    token_expired: 'This token has expired. Ask an administrator for another one.',
    password_due: 'Choose a password of your own first: reload the page.',
    not_allowed: 'Your account may not do this. Ask an administrator.',
    insufficient_scope: 'This token may not do that. Ask an administrator for another one.',
    wrong_pin: 'The PIN is wrong. Check it, then try again.',
    no_mailbox: 'This extension has no mailbox, and so no PIN. Give it a mailbox in the PBX.',
    no_pin: 'The mailbox of this extension has no PIN. Set one in the PBX.',
    pin_locked:
      'After too many wrong PINs, no PIN is accepted for a while. Release the lock on the person’s page, or wait.',
    trivial_pin: 'This PIN is too easy to guess. Change it in the mailbox.',
    not_by_person:
      'Reports do not show individual people. An administrator can allow it under Settings, History and reports.',
    no_such_lock: 'Nothing is locked here any more. Reload the page.',
    wrong_setup_code: 'This is not the setup code. Copy the one that Hot Desk printed when it started.',
    not_found: 'This is no longer here. Reload the page.',
    phone_not_in_pool: 'This phone is no longer in the pool. Reload the page.',
    no_such_session: 'This person is no longer logged in there. Reload the page.',
    no_such_account: 'This account no longer exists. Reload the page.',
    no_such_token: 'There is no valid token with this id. Reload the page.',
    no_such_wall: 'The link of this wall has already been revoked. Reload the page.',
    no_wall_link:
      'This screen has not been opened with the link of a wall. Open that link here; administrators make one under Settings, Walls.',
    wall_revoked:
      'The link of this wall was revoked, so it shows nothing any more. Ask an administrator for a new one.',
    own_page_off: 'Own pages are switched off here. Ask an administrator to switch them on under Settings, Own pages.',
    no_such_logout_rule: 'This automatic logout rule has already been removed. Reload the page.',
    no_such_pbx: 'This PBX is no longer here. Reload the page.',
    no_such_webhook: 'This webhook is no longer here. Reload the page.',
    no_such_message: 'This message is no longer here: messages are kept for 30 days. Reload the page.',
    no_single_sign_on: 'Single sign-on is not set up here. An administrator can set it up under Settings, Sign-in.',
    identity_taken: 'Another account is connected to this person. Disconnect that one first.',
    webhook_disabled: 'Nothing is sent there while the webhook is disabled. Enable it first.',
    no_such_group: 'This group is no longer here. Reload the page.',
    no_such_access_rule: 'This access rule is no longer here. Reload the page.',
    not_excluded: 'This number is not among those that never hot desk. Reload the page.',
    method_not_allowed: 'This is no longer possible here. Reload the page.',
    phone_exists: 'A phone of this number is already in the pool. Change that one, or choose another number.',
    group_exists: 'There is already a group with this name. Change that one, or choose another name.',
    no_such_location: 'This location is no longer here. Reload the page.',
    location_exists: 'There is already a location with this name. Choose another name, or merge the two.',
    no_such_floor: 'This floor is no longer here. Reload the page.',
    floor_exists: 'This location already has a floor with this name. Choose another name.',
    no_plan: 'This plan is no longer here. Reload the page.',
    not_on_plan: 'This desk is no longer on this plan. Reload the page.',
    plan_too_large: 'A plan may be 5 MB at most. Save the picture with fewer pixels or as WebP, then upload that.',
    plan_not_a_picture:
      'A plan has to be a PNG, JPEG or WebP picture. Open an SVG, PDF or drawing in its program, export it as PNG, and upload that.',
    plan_size:
      'A plan needs 100 to 10,000 pixels each way, and 40 million in all at most. Save the picture in another size, then upload that.',
    owner_has_desk:
      'A person can own only one desk on a PBX. Change the owner of the other desk first, or choose another owner.',
    account_disabled: 'This account is disabled. Enable it first.',
    link_not_valid:
      'This link is no longer valid: it was used, it has expired, or there is a newer one. Ask your administrator for another link.',
    account_exists: 'This user name is taken. Choose another one.',
    pbx_exists: 'A PBX has this id already, or had it before it was removed. Choose another one.',
    first_pbx: 'This PBX belongs to the installation and cannot be removed. Its connection is set in .env.',
    people_logged_in: 'People are logged in at phones of this PBX. Log them out first, then try again.',
    desks_restricted:
      'Free desks of this PBX are restricted to internal and emergency calls, or the restriction is not lifted everywhere yet. Let them do everything first, keep the PBX connected for a few seconds while Hot Desk lifts it, then try again. If this PBX is never coming back, hotdesk pbx remove with --lost removes it.',
    not_given_back:
      'Hot Desk has not yet undone everything it changed on this PBX. Keep the PBX connected until it has, then try again. If this PBX is never coming back, hotdesk pbx remove with --lost removes it.',
    changed_meanwhile:
      'Somebody else saved these settings meanwhile. Reload the page to see them, then make your change.',
    cannot_undo:
      'This can no longer be undone: too much time has passed, somebody else is at the desk, or the person is logged in elsewhere. Log them in at a desk instead.',
    calls_off:
      'Calls from the browser are switched off on this PBX. An administrator can switch them on in Settings, Actions.',
    no_own_extension: 'Hot Desk does not know your extension on this PBX. Enter it under Your account, then try again.',
    no_phone_rings: 'None of your phones can ring now. Check that one is registered, then try again.',
    last_admin: 'At least one administrator has to remain. Add another administrator on the Accounts page first.',
    own_account: 'This is your own account. Ask another administrator to do this.',
    no_password: 'FreePBX signs this person in, so there is no password to change here. Change it in FreePBX.',
    role_of_freepbx: 'FreePBX decides the role of this person at every sign-in. Change their rights in FreePBX.',
    setup_closed:
      'Setup is closed. Sign in, or if there is no account yet, restart Hot Desk: it prints a new setup code.',
    lost_race: 'Somebody else changed this at the same moment. Look at the board, then try again.',
    number_excluded:
      'This extension or this phone is excluded from hot desking. See the page Access, or choose another one.',
    not_valid_today:
      'No rule allows this extension to log in today. Look at the page Access for its first and last day.',
    not_at_this_location:
      'The rules for this extension do not allow desks of this location. Look at the page Access, or choose another desk.',
    not_at_this_time:
      'The rules for this extension do not allow this day of the week or this hour. Look at the page Access.',
    logged_in_elsewhere: 'This person is logged in elsewhere, and second logins are refused. Log them out there first.',
    takeover_refused: 'Somebody holds this desk, and it may not be taken over from them. Log them out first.',
    holder_not_idle: 'Somebody holds this desk and had a call there too recently. Wait, or log them out first.',
    nothing_held:
      'Nothing is waiting any more. There is nothing to do: the repairs were applied or are no longer needed.',
    too_large: 'That is more text than Hot Desk accepts. Shorten it and try again.',
    unsupported_media_type: damaged,
    headers_too_large: 'The browser sent too much at once. Delete the cookies of this page and sign in again.',
    phone_not_on_pbx: 'The PBX has no device of this number. Create it there first.',
    unknown_extension: 'The PBX has no such extension. Check the number.',
    too_many_attempts: 'There were too many wrong passwords.',
    sign_in_busy: 'Too many people are signing in at this moment.',
    too_many_streams: 'Your account has the board open in too many places. Close some of them, then try again.',
    internal:
      'Something went wrong in Hot Desk; the cause is in its log. Try again; if it fails again, ask the person who runs Hot Desk.',
    pbx_unavailable: 'The PBX cannot be reached. Try again when its connection is back.',
    worker_away:
      'The telephone service is not running. Start it (or ask the person who runs Hot Desk), then try again.',
    database_away:
      'The database cannot be reached. Try again in a moment; if it stays away, ask the person who runs Hot Desk.',
    worker_slow:
      'The telephone service did not answer in time. Look at the board to see whether it was done, then try again.',
    outcome_unknown:
      'The connection broke before the answer came, so this may have been done. Look at the board, then try again if it was not.',
  },
  waitSeconds: (seconds: number) => `Wait ${count(seconds, 'second', 'seconds')}, then try again.`,
  waitMinutes: (minutes: number) => `Wait ${count(minutes, 'minute', 'minutes')}, then try again.`,
  /** Where the cause of a failure is. */
  inLog: (requestId: string) => `Its log names this request ${requestId}.`,
}
