import { z } from 'zod'
import { settingsInputWords } from '../../words/settings-input.ts'
import { type Weekday, weekdays } from './weekdays.ts'

export { type Weekday, weekdays }

/** A time that comes again and again: on the clock on the wall of a place. */
export interface WallTime {
  /** `20:00` */
  time: string
  weekdays: readonly Weekday[]
  /** As IANA names it, for example `Europe/Berlin`. */
  timeZone: string
}

const isZone = (name: string) => {
  try {
    formatIn(name)
    return true
  } catch {
    return false
  }
}

/** `20:00` */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => settingsInputWords().time })

export const zoneSchema = z
  .string()
  .trim()
  .refine(isZone, { error: () => settingsInputWords().timeZone })

/** The zone of the machine this runs on. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * The first moment after this one at which the wall clock shows the time. Where clocks are put forward over it, it comes an
 * hour later; where they are put back, so that it would come twice, it is the first of both.
 */
export function firstAfter(moment: Date, { time, weekdays: days, timeZone: zone }: WallTime): Date {
  const today = Math.floor(wallTime(zone, moment.getTime()) / dayMs) * dayMs
  for (let day = today; day <= today + 8 * dayMs; day += dayMs) {
    if (!days.includes(weekdayOf(day))) continue
    const at = momentOf(zone, day + minutesOf(time) * minuteMs)
    if (at > moment.getTime()) return new Date(at)
  }
  throw new Error(`${time} never comes on no day of the week.`)
}

/** What calendar and clock of a place show. */
export interface LocalTime {
  /** `2027-01-31` */
  day: string
  weekday: Weekday
  /** `06:30` */
  time: string
}

export function localTime(moment: Date, zone: string): LocalTime {
  const wall = wallTime(zone, moment.getTime())
  const text = new Date(wall).toISOString()
  return { day: text.slice(0, 10), weekday: weekdayOf(Math.floor(wall / dayMs) * dayMs), time: text.slice(11, 16) }
}

/** When it is that day and time there; where clocks are put forward over it, or back, as `firstAfter` has it. */
export const whenIs = (day: string, time: string, zone: string) =>
  new Date(momentOf(zone, Date.parse(day) + minutesOf(time) * minuteMs))

/** The day so many after this one. */
export const dayAfter = (day: string, days = 1) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

export const weekdayBefore = (weekday: Weekday) => weekdays[(weekdays.indexOf(weekday) + 6) % 7] as Weekday

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

// 1 January 1970 was a Thursday.
const weekdayOf = (day: number) => weekdays[(((day / dayMs + 3) % 7) + 7) % 7] as Weekday

/** The moment at which the wall clock shows this. Wall times are counted as if the zone were UTC. */
function momentOf(zone: string, wall: number): number {
  const [before, after] = [wall - offsetAt(zone, wall - dayMs), wall - offsetAt(zone, wall + dayMs)]
  const real = [before, after].filter((moment) => wallTime(zone, moment) === wall)
  return real.length > 0 ? Math.min(...real) : before
}

const offsetAt = (zone: string, moment: number) => wallTime(zone, moment) - Math.floor(moment / 1000) * 1000

function wallTime(zone: string, moment: number): number {
  const parts = formatIn(zone).formatToParts(moment)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

const formats = new Map<string, Intl.DateTimeFormat>()

// To make one takes longer than all that is asked of it.
function formatIn(zone: string): Intl.DateTimeFormat {
  const numeric = 'numeric'
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', {
      ...{ timeZone: zone, hourCycle: 'h23' },
      ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
    })
  formats.set(zone, format)
  return format
}
