import type { AccessDenial, RuleDetails } from '../../lib/contract/access.ts'
import { isOvernight, type Ruled } from '../../lib/contract/validity.ts'
import { dayAfter, localTime, type Weekday, weekdayBefore } from '../../lib/contract/wall-clock.ts'

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

/** The day that a moment belongs to: after midnight, a night shift's is the one before. */
function shiftDay(rule: RuleDetails, now: Date): { day: string; weekday: Weekday } {
  const { day, weekday, time } = localTime(now, rule.timeZone)
  if (!isOvernight(rule) || rule.hours === null || time >= rule.hours.to) return { day, weekday }
  return { day: dayAfter(day, -1), weekday: weekdayBefore(weekday) }
}
