import type { AccessDenial, Refuser, RuleDetails } from '../../lib/contract/access.ts'
import { isOvernight } from '../../lib/contract/validity.ts'
import { dayAfter, localTime, type Weekday, weekdayBefore } from '../../lib/contract/wall-clock.ts'

/** For a person, where `group` is null. */
export interface NamedRule extends RuleDetails {
  group: string | null
}

interface Ruled {
  rules: readonly NamedRule[]
  /** Of the desk; '' where it has none. */
  location: string
}

/** Why somebody is refused, and what refuses them. */
export interface AccessRefusal {
  denial: AccessDenial
  by: Refuser
}

/** One rule that allows it is enough. Otherwise what keeps the most suitable of them from it. */
export function ruleRefusal({ rules, location }: Ruled, now: Date): AccessRefusal | null {
  if (rules.length === 0) return null
  const valid = rules.filter((rule) => isValid(rule, now))
  if (valid.length === 0) return refusal('not_valid_today', rules)
  const here = valid.filter(({ locations }) => locations.length === 0 || locations.includes(location))
  if (here.length === 0) return refusal('not_at_this_location', valid)
  return here.some((rule) => isOpen(rule, now)) ? null : refusal('not_at_this_time', here)
}

/** Of many rules people look at a few. */
const few = 3

const refusal = (denial: AccessDenial, rules: readonly NamedRule[]): AccessRefusal => {
  const first = rules.slice(0, few).map(({ group, ...rule }) => ({ group, rule }))
  return { denial, by: { kind: 'rules', rules: first, ruleCount: rules.length } }
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

/** The day that a moment belongs to: after midnight, a night shift's is the one before. */
function shiftDay(rule: RuleDetails, now: Date): { day: string; weekday: Weekday } {
  const { day, weekday, time } = localTime(now, rule.timeZone)
  if (!isOvernight(rule) || rule.hours === null || time >= rule.hours.to) return { day, weekday }
  return { day: dayAfter(day, -1), weekday: weekdayBefore(weekday) }
}
