import { logoutRulesWords } from '../../words/logout-rules.ts'
import type { EndingRule, Level } from './logout-rules.ts'
import { weekdaysInWords } from './weekday-words.ts'

interface Placed {
  level: Level
  place: string
  rule: EndingRule
}

/** 45 minutes; 8 hours; 90 minutes. */
export function minutesInWords(minutes: number): string {
  const words = logoutRulesWords()
  return minutes % 60 === 0 ? words.hours(minutes / 60) : words.minutes(minutes)
}

/** When a clock comes, for example `at 20:00 every day (Europe/Berlin)`. */
export function clockInWords(rule: EndingRule): string {
  const words = logoutRulesWords().when
  switch (rule.clock) {
    case 'time_of_day':
      return words.timeOfDay(rule.time, weekdaysInWords(rule.weekdays), rule.timeZone)
    case 'duration':
      return words.duration(minutesInWords(rule.minutes))
    case 'no_call':
      return words.noCall(minutesInWords(rule.minutes))
    case 'validity':
      return words.validity
    case 'stay':
      return words.stay
  }
}

/** Who a rule is for: everybody, everybody at North, anyone at desk 2001, extension 1001. */
export function placeInWords({ level, place }: Pick<Placed, 'level' | 'place'>): string {
  const places: Record<Level, (place: string) => string> = logoutRulesWords().places
  return places[level](place)
}

/** What a rule leads to, as a sentence. */
export function consequence({ level, place, rule }: Placed): string {
  const words = logoutRulesWords()
  const stays: Record<Level, (place: string) => string> = words.stays
  const isLoggedOut: Record<Level, (when: string, place: string) => string> = words.isLoggedOut
  return rule.clock === 'stay' ? stays[level](place) : isLoggedOut[level](clockInWords(rule), place)
}

/** Why it is that, in a few words: everybody; location North; desk 2001; extension 1001. */
export function reason({ level, place }: Pick<Placed, 'level' | 'place'>): string {
  const reasons: Record<Level, (place: string) => string> = logoutRulesWords().reasons
  return reasons[level](place)
}
