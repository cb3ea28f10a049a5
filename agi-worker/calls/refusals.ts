import { type AccessDenial, accessDenials } from '../../lib/contract/access.ts'
import type { Denial } from '../../lib/contract/commands.ts'

/** What whoever is refused by a rule hears, each in its own way; of sounds that every Asterisk has. */
export const refusals: Record<AccessDenial, string[]> = {
  number_excluded: ['im-sorry', 'extension', 'is', 'disabled'],
  not_valid_today: ['im-sorry', 'extension', 'is', 'de-activated'],
  not_at_this_location: ['im-sorry', 'location', 'is', 'invalid'],
  not_at_this_time: ['im-sorry', 'time', 'is', 'invalid', 'please-try-call-later'],
  logged_in_elsewhere: ['im-sorry', 'extension', 'is-in-use'],
  takeover_refused: ['im-sorry', 'location', 'is-in-use'],
  holder_not_idle: ['im-sorry', 'location', 'is-in-use', 'please-try-call-later'],
}

export const isRefusal = (denial: Denial): denial is AccessDenial =>
  (accessDenials as readonly Denial[]).includes(denial)
