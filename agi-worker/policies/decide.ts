import { type ClockedSession, type CountingClock, RulesOfPbx } from '../../lib/contract/automatic-logout.ts'
import type { PlacedRule } from '../../lib/contract/logout-rules.ts'

export interface Situation<S extends ClockedSession> {
  now: Date
  rules: readonly PlacedRule[]
  seats: readonly S[]
  /** From when on it is known who calls; null: for ever. */
  watchedSince: Date | null
}

export interface Due<S extends ClockedSession> {
  seat: S
  clock: CountingClock
}

export interface Decision<S extends ClockedSession> {
  /** To be logged out now, those first whose clock came first. */
  due: Due<S>[]
  /** Their clock has come, and they are in a call or ringing: they go on until that is over. */
  waiting: Due<S>[]
  /** The next moment at which a clock comes; null: none is known. */
  next: Date | null
}

/**
 * Who is logged out automatically now? A clock that came while nobody could look counts when somebody does, once: the session
 * is over then, and one that begins later has a later clock.
 */
export function decide<S extends ClockedSession>({ now, rules, seats, watchedSince }: Situation<S>): Decision<S> {
  const decision: Decision<S> = { due: [], waiting: [], next: null }
  const ofPbx = new RulesOfPbx(rules, watchedSince)
  for (const seat of seats) {
    const [clock] = ofPbx.clocksOf(seat)
    if (!clock?.at) continue
    if (clock.at > now) decision.next = earlier(decision.next, clock.at)
    else decision[seat.isInCall ? 'waiting' : 'due'].push({ seat, clock })
  }
  decision.due.sort((a, b) => Number(a.clock.at) - Number(b.clock.at))
  return decision
}

const earlier = (a: Date | null, b: Date) => (a !== null && a < b ? a : b)
