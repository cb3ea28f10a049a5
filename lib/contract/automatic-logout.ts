import { type Clock, type EndingRule, type Level, levels, type LogoutRule, type PlacedRule } from './logout-rules.ts'
import { firstAfter, type WallTime } from './wall-clock.ts'

/** What of a session decides when it ends by itself. */
export interface ClockedSession {
  phone: string
  extension: string
  /** Where the desk stands; null: nobody has said. */
  location: string | null
  startedAt: Date
  /** Since when the desk has had no call, as far as that was seen; null: it was not yet. */
  idleSince: Date | null
  /** In a call, or ringing. */
  isInCall: boolean
  /** Whose desk it is; null: nobody's. */
  ownedBy: string | null
  /** When other rules began to count at the desk, as for its former owner; null: never. */
  clocksSince: Date | null
  /** Until when this person may be logged in; null: there is no end to it. */
  validUntil: Date | null
}

/** A clock that counts for a session, and why. */
export interface CountingClock {
  level: Level
  place: string
  rule: EndingRule
  /** When it ends the session; null: a while after the call that is going on, or never. */
  at: Date | null
}

/** The rules of one PBX, for many sessions. */
export class RulesOfPbx {
  private readonly byPlace = new Map<string, PlacedRule[]>()
  private readonly times = new Map<PlacedRule, Times>()

  /** @param watchedSince from when on it is known who calls: nobody is idle longer; null: for ever */
  constructor(
    rules: readonly PlacedRule[],
    private readonly watchedSince: Date | null,
  ) {
    for (const rule of rules) {
      const key = keyOf(rule)
      this.byPlace.set(key, [...(this.byPlace.get(key) ?? []), rule])
    }
  }

  /**
   * The clocks that count for a session, the next one first; one of `stay` where somebody may stay in spite of others. Of
   * each clock the most specific rule. No rule ends an owner's own session: its end is that of their right to be there.
   */
  clocksOf(session: ClockedSession): CountingClock[] {
    const { extension, validUntil, ownedBy } = session
    const placed = ownedBy === extension ? [] : this.rulesFor(session)
    const found = placed.map((rule) => this.counting(rule, session))
    if (validUntil) found.push({ level: 'person', place: extension, rule: { clock: 'validity' }, at: validUntil })
    return found.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
  }

  private rulesFor(session: ClockedSession): PlacedRule[] {
    return strongestOf(placesOf(session).map((where) => this.byPlace.get(keyOf(where)) ?? []))
  }

  private counting(placed: PlacedRule, session: ClockedSession): CountingClock {
    const { level, place, rule } = placed
    return { level, place, rule, at: this.momentOf(placed, session) }
  }

  private momentOf(placed: PlacedRule, session: ClockedSession): Date | null {
    const { rule, since } = placed
    // Nobody is logged out for what was before the rule, or before it counted for them.
    const from = latest(session.startedAt, since, session.clocksSince)
    switch (rule.clock) {
      case 'time_of_day':
        return this.timesOf(placed, rule).after(from)
      case 'duration':
        return later(from, rule.minutes)
      case 'no_call':
        return session.isInCall ? null : later(latest(from, session.idleSince, this.watchedSince), rule.minutes)
      case 'stay':
        return null
    }
  }

  private timesOf(placed: PlacedRule, time: WallTime): Times {
    const times = this.times.get(placed) ?? new Times(time)
    this.times.set(placed, times)
    return times
  }
}

/**
 * Of each clock the rule of the most specific place; one of `stay` lets none of its place or of less specific ones count.
 *
 * @param places the rules of each, the most specific place first
 */
export function strongestOf<R extends { rule: LogoutRule }>(places: readonly (readonly R[])[]): R[] {
  const found = new Map<Clock, R>()
  for (const here of places) {
    const stay = here.find(({ rule }) => rule.clock === 'stay')
    for (const one of stay ? [stay] : here) if (!found.has(one.rule.clock)) found.set(one.rule.clock, one)
    if (stay) break
  }
  return [...found.values()]
}

/** A time that comes again and again. Most sessions have begun between the same two, which are looked for once. */
class Times {
  private from = Infinity
  private next = -Infinity

  constructor(private readonly time: WallTime) {}

  after(moment: Date): Date {
    const at = moment.getTime()
    if (at < this.from || at >= this.next) {
      this.from = at
      this.next = firstAfter(moment, this.time).getTime()
    }
    return new Date(this.next)
  }
}

const keyOf = ({ level, place }: { level: Level; place: string }) => `${level}/${place}`

const placesOf = ({ extension, phone, location }: ClockedSession) =>
  levels.map((level) => ({
    level,
    place: { person: extension, desk: phone, location: location ?? '', pbx: '' }[level],
  }))

const later = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000)

const latest = (...moments: (Date | null)[]) =>
  new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? -Infinity)))

const timeOf = ({ at }: CountingClock) => at?.getTime() ?? Infinity
