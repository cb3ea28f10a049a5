import { locale } from '@/words/language'

const formatted = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), options).format(at)

/** `2:45 PM`, or `14:45`. */
export const timeOfDay = (at: number): string => formatted(at, { hour: 'numeric', minute: '2-digit' })

/** A time of day is only true today. */
export function whenUpdated(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return isToday
    ? timeOfDay(at)
    : `${formatted(at, { weekday: 'long', day: 'numeric', month: 'short' })}, ${timeOfDay(at)}`
}
