import type { ReportQuery } from '@/lib/contract/reports'
import { dayAfter, localTime, whenIs } from '@/lib/contract/wall-clock'

/** Days of a calendar, both included. */
export interface Days {
  from: string
  to: string
}

/** What is counted: of whole days of a place, those moments that have passed. */
export interface Scope extends Days {
  timeZone: string
  begin: Date
  /** The end of the last day, or now. */
  end: Date
  /** undefined: all. */
  pbx?: string | undefined
  location?: string | undefined
}

interface Asked {
  timeZone: string
  now: Date
  pbx?: string | undefined
  location?: string | undefined
}

const dayMs = 24 * 3_600_000

/** The days that a name stands for on this day. Weeks begin on Monday. */
export function daysOf({ range, from, to }: Pick<ReportQuery, 'range' | 'from' | 'to'>, today: string): Days {
  if (from !== undefined && to !== undefined) return { from, to }
  const monday = dayAfter(today, -weekdayOf(today))
  const first = firstOfMonth(today)
  switch (range) {
    case 'this-week':
      return { from: monday, to: dayAfter(monday, 6) }
    case 'last-week':
      return { from: dayAfter(monday, -7), to: dayAfter(monday, -1) }
    case 'this-month':
      return { from: first, to: dayAfter(firstOfMonth(dayAfter(first, 31)), -1) }
    case 'last-month':
      return { from: firstOfMonth(dayAfter(first, -1)), to: dayAfter(first, -1) }
    default:
      return { from: dayAfter(today, -89), to: today }
  }
}

export function scopeOf(days: Days, { timeZone, now, pbx, location }: Asked): Scope {
  const begin = midnight(days.from, timeZone)
  const over = midnight(dayAfter(days.to), timeZone)
  const end = new Date(Math.max(begin.getTime(), Math.min(over.getTime(), now.getTime())))
  return { ...days, timeZone, begin, end, pbx, location }
}

/** As many days before. Of days that are not over, as much of them as has passed now. */
export function scopeBefore(scope: Scope): Scope {
  const { from, to, timeZone, pbx, location } = scope
  const back = -lengthOf(scope)
  const days = { from: dayAfter(from, back), to: dayAfter(to, back) }
  const { day, time } = localTime(scope.end, timeZone)
  const now = whenIs(dayAfter(day, back), time, timeZone)
  return scopeOf(days, { timeZone, now, pbx, location })
}

export const lengthOf = ({ from, to }: Days): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1

/** When each of its days begins, which is not always 24 hours after the one before. */
export function midnightsOf(scope: Scope): Date[] {
  const days = Array.from({ length: lengthOf(scope) }, (_, index) => dayAfter(scope.from, index))
  return days.map((day) => midnight(day, scope.timeZone)).filter((begin) => begin < scope.end)
}

export const midnight = (day: string, timeZone: string): Date => whenIs(day, '00:00', timeZone)

/** 0: Monday. */
const weekdayOf = (day: string) => (new Date(day).getUTCDay() + 6) % 7

const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`
