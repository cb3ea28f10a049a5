import { type AccessDenial, type RuleDetails, type Weekday, weekdays } from '../../lib/contract/access.ts'
import { localTime, nextDay, whenIs } from './local-time.ts'

/** What decides where and when somebody may log in. */
interface Ruled {
  rules: readonly RuleDetails[]
  /** Of the desk; '' where it has none. */
  location: string
}

/** One rule that allows it is enough. Otherwise what keeps the most suitable of them from it. */
export function ruleDenial({ rules, location }: Ruled, now: Date): AccessDenial | null {
  if (rules.length === 0) return null
  const valid = rules.filter((rule) => isValid(rule, now))
  if (valid.length === 0) return 'not_valid_today'
  const here = valid.filter(({ locations }) => locations.length === 0 || locations.includes(location))
  if (here.length === 0) return 'not_at_this_location'
  return here.some((rule) => isOpen(rule, now)) ? null : 'not_at_this_time'
}

/** A night that begins on the last day is over with its hours. */
function isValid(rule: RuleDetails, now: Date): boolean {
  const { day } = shiftDay(rule, now)
  return (rule.from === null || day >= rule.from) && (rule.until === null || day <= rule.until)
}

function isOpen(rule: RuleDetails, now: Date): boolean {
  const { weekday } = shiftDay(rule, now)
  if (rule.weekdays.length > 0 && !rule.weekdays.includes(weekday)) return false
  if (rule.hours === null) return true
  const { from, to } = rule.hours
  const { time } = localTime(now, rule.timeZone)
  return isOvernight(rule) ? time >= from || time < to : time >= from && time < to
}

/** From 22:00 to 06:00, and from 06:00 to 06:00 too. */
const isOvernight = ({ hours }: RuleDetails) => hours !== null && hours.to <= hours.from

/** The day that a moment belongs to: after midnight, a night shift's is the one before. */
function shiftDay(rule: RuleDetails, now: Date): { day: string; weekday: Weekday } {
  const { day, weekday, time } = localTime(now, rule.timeZone)
  if (!isOvernight(rule) || rule.hours === null || time >= rule.hours.to) return { day, weekday }
  return { day: nextDay(day, -1), weekday: weekdays[(weekdays.indexOf(weekday) + 6) % 7] ?? weekday }
}

/**
 * When the last of the rules that allow somebody to be at a desk there ends; null: never, or there is no such rule. What is
 * over already is a moment of the past.
 */
export function validUntil({ rules, location }: Ruled): Date | null {
  const here = rules.filter(({ locations }) => locations.length === 0 || locations.includes(location))
  const counted = here.length > 0 ? here : rules
  const ends = counted.map(endOf)
  if (ends.length === 0 || ends.includes(null)) return null
  return ends.reduce((last, end) => (end !== null && (last === null || end > last) ? end : last), null)
}

function endOf(rule: RuleDetails): Date | null {
  if (rule.until === null) return null
  return whenIs(nextDay(rule.until), isOvernight(rule) ? (rule.hours?.to ?? '00:00') : '00:00', rule.timeZone)
}
