import { type AccessDenial, accessDenials } from '../../lib/contract/access.ts'
import type { Meaning, Prompt } from '../../pbx/prompts/meanings.ts'
import type { Holders } from '../sessions/decide.ts'

/** What a person refused by a rule hears; if somebody holds the desk, with their extension. */
const refusals: Record<AccessDenial, Meaning> = {
  number_excluded: 'neverHotDesk',
  not_valid_today: 'notAllowedNow',
  not_at_this_location: 'notAllowedHere',
  not_at_this_time: 'notAllowedNow',
  logged_in_elsewhere: 'loggedInElsewhere',
  takeover_refused: 'deskTaken',
  holder_not_idle: 'deskTaken',
}

export const isRefusal = (denial: string): denial is AccessDenial =>
  (accessDenials as readonly string[]).includes(denial)

export function refusalOf(denial: AccessDenial, { atPhone }: Holders): Prompt[] {
  const meaning = refusals[denial]
  return [meaning === 'deskTaken' && atPhone ? { meaning, number: atPhone.extension } : meaning]
}
