import { type Weekday, weekdays } from '../lib/contract/wall-clock.ts'
import { nameOfWeekday } from '../lib/contract/weekday-words.ts'
import type { Input } from './command.ts'
import { wrongUse } from './problem.ts'

/** The parts of an option with commas between them; none where it is not given. */
export const listOf = (input: Input, option: string): string[] =>
  (input.value(option) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Those that --weekdays names, `mon` or `Monday`, in their order. Throws CommandProblem. */
export function weekdaysOf(input: Input): Weekday[] {
  const named = listOf(input, 'weekdays').map(weekday)
  return weekdays.filter((day) => named.includes(day))
}

function weekday(text: string): Weekday {
  const start = text.toLowerCase()
  const found = weekdays.find((day) => start.startsWith(day) && nameOfWeekday(day).toLowerCase().startsWith(start))
  if (found) return found
  throw wrongUse(`${text} is not a day of the week.`, `Use ${weekdays.join(', ')}.`)
}
