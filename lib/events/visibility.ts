import type { Event } from '@/lib/contract/events'

/**
 * The kinds of events that everybody who sees the board may see. Everything else that is recorded (accounts, tokens,
 * sign-ins, and what later versions add) is for administrators alone.
 */
const forEverybody = [
  ...[
    'session',
    'login',
    'logout',
    'takeover',
    'pin',
    'phone',
    'location',
    'floor',
    'drift',
    'plan',
    'pbx',
    'settings',
  ],
  ...['logout_rule', 'free_desks'],
]

/** `everything`: an administrator reads, or a token of theirs. */
export type Sight = 'everything' | 'desks'

export const maySee = (sight: Sight, { type }: Pick<Event, 'type'>): boolean =>
  sight === 'everything' || forEverybody.includes(type.split('.')[0] ?? '')

/** The same for the database. */
export const seenBy = (sight: Sight) =>
  sight === 'everything' ? {} : { OR: forEverybody.map((kind) => ({ type: { startsWith: `${kind}.` } })) }

/**
 * An event as it is shown, null where it is not. Only administrators see who has a trivial PIN: everybody else sees a
 * wrong one. The same goes for rules of access, a tenant's contract for example: everybody else sees only that a rule
 * refused.
 */
export function shownTo(sight: Sight, event: Event): Event | null {
  if (!maySee(sight, event)) return null
  if (sight === 'everything' || (event.type !== 'login.denied' && event.type !== 'logout.denied')) return event
  const { reason } = event.data
  return { ...event, data: { reason: reason === 'trivial_pin' ? 'wrong_pin' : reason } }
}
