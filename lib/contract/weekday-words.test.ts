import { expect, it } from 'vitest'
import { type Weekday, weekdays } from './wall-clock.ts'
import { weekdaysInWords } from './weekday-words.ts'

it.each<[readonly Weekday[], string]>([
  [weekdays, 'every day'],
  [['fri', 'mon', 'tue', 'wed', 'thu'], 'Monday to Friday'],
  [['sat', 'sun'], 'on Saturday and Sunday'],
  [['mon', 'wed', 'fri'], 'on Monday, Wednesday, and Friday'],
  [['tue'], 'on Tuesday'],
])('%j', (days, wanted) => {
  expect(weekdaysInWords(days)).toBe(wanted)
})
