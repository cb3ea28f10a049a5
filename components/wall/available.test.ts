import { expect, it } from 'vitest'
import { listed } from './available'

it.each([
  [['Room 203'], 'Room 203'],
  [['Room 203', 'Room 206', 'Room 209'], 'Room 203, 206, 209'],
  [['Room 203', 'Reception A'], 'Room 203, Reception A'],
  [['2001', '2002'], '2001, 2002'],
  [['Window', 'Aisle'], 'Window, Aisle'],
  [Array.from({ length: 13 }, (_, n) => `Desk ${n + 1}`), 'Desk 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more'],
])('desks that are available are listed shortly: %j', (desks, words) => {
  expect(listed(desks)).toBe(words)
})
