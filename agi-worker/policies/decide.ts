import { type ClockedSession, type CountingClock, RulesOfPbx } from '../../lib/contract/automatic-logout.ts'
import type { PlacedRule } from '../../lib/contract/logout-rules.ts'

/** An open session and its desk, as far as they decide. */
export interface Seat extends ClockedSession {
  /** Somebody waits in a parking lot for whoever sits here. */
  hasParked: boolean
}

export interface Situation<S extends Seat> {
  now: Date
  rules: readonly PlacedRule[]
  seats: readonly S[]
  /** From when on it is known who calls; null: for ever. */
  watchedSince: Date | null
}

export interface Due<S extends Seat> {
  seat: S
  clock: CountingClock
}

export interface Decision<S extends Seat> {
  /** To be logged out now, those first whose clock came first. */
  due: Due<S>[]
  /** Their clock has come, and they are in a call, ringing, or have somebody parked: they go on until that is over. */
  waiting: Due<S>[]
  /** The next moment at which a clock comes; null: none is known. */
  next: Date | null
}

/**
 * Who is logged out automatically now? A clock that came while nobody could look counts when somebody does, once: the session
 * is over then, and one that begins later has a later clock.
 */
export function decide<S extends Seat>({ now, rules, seats, watchedSince }: Situation<S>): Decision<S> {
  const decision: Decision<S> = { due: [], waiting: [], next: null }
  const ofPbx = new RulesOfPbx(rules, watchedSince)
  for (const seat of seats) {
    const [clock] = ofPbx.clocksOf(seat)
    if (!clock?.at) continue
    if (clock.at > now) decision.next = earlier(decision.next, clock.at)
    else decision[seat.isInCall || seat.hasParked ? 'waiting' : 'due'].push({ seat, clock })
  }
  decision.due.sort((a, b) => Number(a.clock.at) - Number(b.clock.at))
  return decision
}

const earlier = (a: Date | null, b: Date) => (a !== null && a < b ? a : b)
