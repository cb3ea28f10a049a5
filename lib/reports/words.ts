import type { Denial, EndReason } from '@/lib/contract/commands'
import type { Ending, Figures, RangeName } from '@/lib/contract/reports'
import { localTime } from '@/lib/contract/wall-clock'
import { locale } from '@/words/language'
import { reportsWords } from '@/words/reports'
import { type Days, lengthOf } from './range'

export const rangeWords = (): Record<RangeName, string> => reportsWords().ranges

/** Whether there are too many or too few desks, first of all. */
export function headline({ peak, desks, neverUsed }: Figures, timeZone: string): string {
  const words = reportsWords()
  if (peak === null) return desks === 0 ? words.noDesks : words.nobody(desks)
  const moment = momentInWords(peak.at, timeZone)
  const isFull = peak.taken === peak.desks
  const most = isFull ? words.allTaken(peak.desks, moment) : words.mostTaken(peak.taken, peak.desks, moment)
  return `${most} ${unused(neverUsed, desks)}`
}

function unused(neverUsed: number, desks: number): string {
  const words = reportsWords()
  if (neverUsed === 0) return words.allUsed
  return neverUsed === desks ? words.noneUsed : words.neverUsed(neverUsed)
}

/** `on Tuesday 24 November at 10:00` */
export function momentInWords(at: string, timeZone: string): string {
  const { day, time } = localTime(new Date(at), timeZone)
  return reportsWords().moment(dayInWords(day, { weekday: 'long', day: 'numeric', month: 'long' }), time)
}

/** `Tuesday 24 November`, as far as it is asked for. */
export function dayInWords(day: string, options: Intl.DateTimeFormatOptions): string {
  const found = new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).formatToParts(new Date(day))
  const part = (wanted: Intl.DateTimeFormatPartTypes) => found.find(({ type }) => type === wanted)?.value ?? ''
  const [weekday, month] = [part('weekday'), part('month')]
  return reportsWords().date({ weekday, day: part('day'), month, year: part('year') })
}

/** `1 to 30 November 2026`; `30 December 2026 to 5 January 2027` */
export function daysInWords({ from, to }: Days): string {
  const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const last = dayInWords(to, whole)
  if (from === to) return last
  const [sameMonth, sameYear] = [from.slice(0, 7) === to.slice(0, 7), from.slice(0, 4) === to.slice(0, 4)]
  const { day, month, year } = whole
  const first = dayInWords(from, sameMonth ? { day } : sameYear ? { day, month } : { day, month, year })
  return reportsWords().days(first, last)
}

/** `30 days before` */
export const periodBefore = (days: Days): string => reportsWords().period(lengthOf(days))

export const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`)

export const rounded = (value: number | null): string =>
  value === null ? '–' : reportsWords().number(Math.round(value * 10) / 10)

/** `3 h 10 min`, `25 min`; `–` where there is nothing to say. */
export function lastingInWords(seconds: number | null): string {
  if (seconds === null || seconds === 0) return '–'
  const words = reportsWords()
  const minutes = Math.round(seconds / 60)
  if (minutes < 1) return words.underOneMinute
  if (minutes < 60) return words.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0 ? words.hours(hours) : words.hoursAndMinutes(hours, minutes % 60)
}

/** `4 more`, `0.5 fewer`, `as before`; null where one of them is not known. */
export function compared(now: number | null, before: number | null, inWords = rounded): string | null {
  if (now === null || before === null) return null
  const difference = inWords(Math.abs(now - before))
  const words = reportsWords()
  if (difference === inWords(0)) return words.asBefore
  return now > before ? words.more(difference) : words.less(difference)
}

export function reasonInWords({ reason, byRule }: Pick<Ending, 'reason' | 'byRule'>): string {
  const words: Record<EndReason, string> = reportsWords().reasons
  return byRule && reason !== 'automatic' ? reportsWords().byRule(words[reason]) : words[reason]
}

/** Later versions may know others. */
export function refusalInWords(reason: string): string {
  const words: Record<Denial, string> = reportsWords().refusals
  return (words as Partial<Record<string, string>>)[reason] ?? reportsWords().anotherRefusal
}
