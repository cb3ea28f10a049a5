import type { Event } from '@/lib/contract/events'

/**
 * Of which kinds everybody may see the events who may see the board. Whatever else is recorded (accounts, tokens, sign-ins,
 * and what later versions add) is for administrators alone.
 */
const forEverybody = ['session', 'login', 'logout', 'pin', 'phone', 'drift', 'plan', 'pbx', 'settings', 'logout_rule']

/** `everything`: an administrator reads, or a token of theirs. */
export type Sight = 'everything' | 'desks'

export const maySee = (sight: Sight, { type }: Pick<Event, 'type'>): boolean =>
  sight === 'everything' || forEverybody.includes(type.split('.')[0] ?? '')

/** The same for the database. */
export const seenBy = (sight: Sight) =>
  sight === 'everything' ? {} : { OR: forEverybody.map((kind) => ({ type: { startsWith: `${kind}.` } })) }
