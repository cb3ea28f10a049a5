import { Problem, type ProblemCode } from '@/lib/problems/problem'

const unsure = 'It may have been done. Reload the page to see where you are logged in.'

/** What a person reads at their own page where administrators read something else. */
const words: Partial<Record<ProblemCode, string>> = {
  number_excluded: 'You, or this desk, are kept from hot desking. Ask the person who looks after the telephones.',
  not_valid_today: 'You may not log in today. Ask the person who looks after the telephones.',
  not_at_this_location: 'You may not log in at desks of this location. Choose a desk elsewhere.',
  not_at_this_time: 'You may not log in at this time of day. Ask the person who looks after the telephones.',
  logged_in_elsewhere: 'You are logged in at another desk. Log out there first, with the button above.',
  takeover_refused: 'Somebody is logged in at this desk and keeps it. Choose another one.',
  holder_not_idle: 'Somebody is logged in at this desk and had a call a short while ago. Wait, or choose another one.',
  lost_race: 'Somebody else was quicker. Look who is there now, then decide again.',
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
}

/** The same problem, in words for the person whom it is about. */
export function forThePerson(error: unknown): never {
  const says = error instanceof Problem ? words[error.code] : undefined
  throw error instanceof Problem && says ? new Problem(error.code, [{ field: 'own', message: says }]) : error
}
