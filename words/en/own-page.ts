const unsure = 'It may have been done. Reload the page to see where you are logged in.'

/** A person’s own page, on the phone in their pocket. */
export const ownPage = {
  title: 'Your desk',
  extension: (extension: string) => `Extension ${extension}`,
  elsewhere: 'This desk belongs to another phone system.',
  elsewhereLead: 'Sign out, and sign in with your extension there.',
  off: 'Own pages are switched off',
  offLead: 'Log in at the phone itself. An administrator can switch own pages on under Settings, Own pages.',
  lead: 'See where you are logged in, and log out.',
  leadAtDesk: (desk: string) => `Log in at desk ${desk} without typing there.`,

  where: 'Where',
  pin: 'PIN',
  pinHint: 'Your mailbox PIN, the same as at a phone.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  isWrong: 'Extension or PIN is wrong. Use your mailbox PIN, the same as at a phone.',
  /** Of what was said before the time: so long none is accepted. */
  lockedUntil: (time: string) => `Too many wrong PINs. None is accepted here until ${time}.`,
  isLocked: 'Too many wrong PINs. None is accepted here',
  longer: 'Then try once more; each further wrong PIN locks for longer.',

  whereYouAre: 'Where you are',
  loggedInAt: 'You are logged in at',
  /** `place`: “2001, Ground floor”, or ''. */
  since: (place: string, time: string) => `${place && `${place} · `}since ${time}`,
  loggedOutAt: (time: string) => `You will be logged out automatically at ${time}.`,
  logOutOf: (desk: string) => `Log out of ${desk}`,
  nowhere: 'You are not logged in at a desk.',
  nowhereYet: 'You are not logged in at a desk. Scan the code on a desk to log in there, or log in at its phone.',

  noSuchDesk: (desk: string) => `There is no hot desk ${desk} here.`,
  noSuchDeskLead: 'Scan the code on the desk again, or choose another one.',
  deskHere: 'The desk here',
  notRegistered: 'Its phone is not registered.',
  notRegisteredLead: 'Check that it is plugged in: until then calls do not reach you there.',
  moveHere: (from: string) => `Move here from ${from}`,
  logInAt: (desk: string) => `Log in at ${desk}`,
  available: 'Available',
  holderSince: (who: string, time: string) => `${who} is logged in here since ${time}.`,
  logInInstead: 'Log in here instead',
  takeOverQuestion: (who: string, desk: string) => `Log ${who} out of ${desk}, and log in there yourself?`,
  takeOver: 'Take over',
  takeOverLead: 'Their calls ring at their own phone again.',

  lately: 'Recent sessions',
  deskWithNumber: (label: string, phone: string) => `${label} (${phone})`,
  fromTo: (begin: string, end: string) => `${begin} to ${end}`,
  signedOutAfter: 'You are signed out automatically after 12 hours.',
  signOut: 'Sign out',

  /** What a person reads there where administrators read something else. */
  problems: {
    number_excluded: 'You or this desk are excluded from hot desking. Ask the person who looks after the telephones.',
    not_valid_today: 'You may not log in today. Ask the person who looks after the telephones.',
    not_at_this_location: 'You may not log in at desks of this location. Choose a desk elsewhere.',
    not_at_this_time: 'You may not log in at this time of day. Ask the person who looks after the telephones.',
    logged_in_elsewhere: 'You are logged in at another desk. Log out there first, with the button above.',
    takeover_refused: 'Somebody is logged in at this desk, and it may not be taken over. Choose another one.',
    holder_not_idle:
      'Somebody is logged in at this desk and had a call a short while ago. Wait, or choose another one.',
    lost_race: 'Somebody else was quicker. See who is there now, then decide again.',
    phone_not_in_pool: 'This desk is not a hot desk any more. Choose another one.',
    phone_not_on_pbx:
      'The PBX does not know this desk. Choose another one, and tell the person who looks after the telephones.',
    unknown_extension: 'The PBX does not know your extension any more. Ask the person who looks after the telephones.',
    trivial_pin:
      'This PIN is too easy to guess. Dial *97 at a phone, change it in your mailbox, then sign in with the new one.',
    no_such_session: 'You are not logged in at a desk any more.',
    worker_away:
      'The telephone service is not running at the moment. Try again in a minute, or log in at the phone itself.',
    pbx_unavailable: 'The telephone system does not answer at the moment. Try again in a minute.',
    pbx_not_here: 'The telephone service is just starting. Try again in a minute.',
    worker_slow: unsure,
    outcome_unknown: unsure,
    not_signed_in: 'You are signed out. Sign in again with your extension and PIN.',
  },
}
