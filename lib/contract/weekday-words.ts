import { type Weekday, weekdays } from './weekdays.ts'

const names: Record<Weekday, string> = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
}

export const nameOfWeekday = (day: Weekday): string => names[day]

const and = new Intl.ListFormat('en')

/** "every day"; "Monday to Friday"; "on Saturday and Sunday" */
export function weekdaysInWords(days: readonly Weekday[]): string {
  const named = weekdays.filter((day) => days.includes(day)).map(nameOfWeekday)
  if (named.length === weekdays.length) return 'every day'
  const [first, last] = [
    weekdays.findIndex((day) => days.includes(day)),
    weekdays.findLastIndex((day) => days.includes(day)),
  ]
  const isRow = named.length > 2 && last - first + 1 === named.length
  return isRow ? `${named[0]} to ${named.at(-1)}` : `on ${and.format(named)}`
}
