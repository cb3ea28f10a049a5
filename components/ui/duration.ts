import { uiWords } from '@/words/ui'

/** How long something lasts, to the minute: “just now”, “25 min”, “3 h 05 min”, “2 days”. For server and browser. */
export function duration(milliseconds: number): string {
  const words = uiWords().duration
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  const hours = Math.floor(minutes / 60)
  if (minutes < 1) return words.justNow
  if (hours < 1) return words.minutes(minutes)
  if (hours < 24) return words.hours(hours, String(minutes % 60).padStart(2, '0'))
  return words.days(Math.floor(hours / 24))
}

/** The same of what is over: “under 1 min”. */
export const lasted = (milliseconds: number): string =>
  milliseconds < 60_000 ? uiWords().duration.underOneMinute : duration(milliseconds)
