import { listed } from '../../words/numbers.ts'
import { weekdaysWords } from '../../words/weekdays.ts'
import { type Weekday, weekdays } from './weekdays.ts'

export function nameOfWeekday(day: Weekday): string {
  const names: Record<Weekday, string> = weekdaysWords().names
  return names[day]
}

/** "every day"; "Monday to Friday"; "on Saturday and Sunday" */
export function weekdaysInWords(days: readonly Weekday[]): string {
  const named = weekdays.filter((day) => days.includes(day)).map(nameOfWeekday)
  const words = weekdaysWords()
  if (named.length === weekdays.length) return words.everyDay
  const [first, last] = [
    weekdays.findIndex((day) => days.includes(day)),
    weekdays.findLastIndex((day) => days.includes(day)),
  ]
  const isRow = named.length > 2 && last - first + 1 === named.length
  const [from, to] = [named[0] ?? '', named.at(-1) ?? '']
  return isRow ? words.row(from, to) : words.on(listed(named))
}
