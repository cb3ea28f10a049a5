import type { Weekday } from './access.ts'

/** What calendar and clock of a time zone show. */
export interface LocalTime {
  /** For example 2027-01-31. */
  day: string
  weekday: Weekday
  /** For example 06:30. */
  time: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** One for each zone: making it takes longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const parts = { weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const made = new Intl.DateTimeFormat('en-US', { timeZone, ...parts, ...clock })
  formats.set(timeZone, made)
  return made
}

export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const { year = '', month = '', day = '', weekday = '', hour = '', minute = '' } = parts
  return {
    day: `${year}-${month}-${day}`,
    weekday: weekday.toLowerCase() as Weekday,
    time: `${hour}:${minute}`,
  }
}

/** When it is that day and time there, or as soon after it as the clock there lets it be. */
export function whenIs(day: string, time: string, timeZone: string): Date {
  const wanted = `${day} ${time}`
  // No zone is further from UTC than 14 hours.
  let [early, late] = [Date.parse(`${day}T${time}Z`) - 15 * hour, Date.parse(`${day}T${time}Z`) + 15 * hour]
  while (late - early > minute) {
    const middle = early + Math.floor((late - early) / 2 / minute) * minute
    const there = localTime(new Date(middle), timeZone)
    if (`${there.day} ${there.time}` >= wanted) late = middle
    else early = middle
  }
  return new Date(late)
}

export function nextDay(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 24 * hour).toISOString().slice(0, 10)
}

const minute = 60_000
const hour = 60 * minute
