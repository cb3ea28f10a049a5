import type { EndingRule, Level } from './logout-rules.ts'
import { weekdaysInWords } from './weekday-words.ts'

interface Placed {
  level: Level
  place: string
  rule: EndingRule
}

/** 45 minutes; 8 hours; 90 minutes. */
export function minutesInWords(minutes: number): string {
  const [n, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute']
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

/** When a clock comes, for example `at 20:00 every day (Europe/Berlin)`. */
export function clockInWords(rule: EndingRule): string {
  switch (rule.clock) {
    case 'time_of_day':
      return `at ${rule.time} ${weekdaysInWords(rule.weekdays)} (${rule.timeZone})`
    case 'duration':
      return `${minutesInWords(rule.minutes)} after logging in`
    case 'no_call':
      return `after ${minutesInWords(rule.minutes)} without a call`
    case 'validity':
      return 'when their access ends'
    case 'stay':
      return 'only by themselves'
  }
}

/** Who a rule is for: everybody, everybody at North, anyone at desk 2001, extension 1001. */
export function placeInWords({ level, place }: Pick<Placed, 'level' | 'place'>): string {
  const words = { pbx: 'everybody', location: `everybody at ${place}`, desk: `anyone at desk ${place}` }
  return level === 'person' ? `extension ${place}` : words[level]
}

const others: Record<Level, string> = {
  person: 'the rules for desk, location and everybody say',
  desk: 'the rules for location and everybody say',
  location: 'the rules for everybody say',
  pbx: 'other rules say',
}

/** What a rule leads to, as a sentence. */
export function consequence(placed: Placed): string {
  const who = capital(placeInWords(placed))
  return placed.rule.clock === 'stay'
    ? `${who} stays until they log out, whatever ${others[placed.level]}.`
    : `${who} is logged out ${clockInWords(placed.rule)}.`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Why it is that, in a few words: everybody; location North; desk 2001; extension 1001. */
export function reason({ level, place }: Pick<Placed, 'level' | 'place'>): string {
  const names = { pbx: 'everybody', location: `location ${place}`, desk: `desk ${place}`, person: `extension ${place}` }
  return names[level]
}
