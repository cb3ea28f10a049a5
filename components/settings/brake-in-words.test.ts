import { expect, test } from 'vitest'
import { brakeInWords } from './settings-form'

test.each([
  [50, 5, 20, 'Of the 20 phones in the pool, repairs are held back when they touch 11 or more at once.'],
  [50, 5, 6, 'Of the 6 phones in the pool, repairs are held back when they touch 5 or more at once.'],
  [50, 8, 8, 'Of the 8 phones in the pool, repairs are held back when they touch all of them at once.'],
  [50, 5, 4, 'Of the 4 phones in the pool, repairs are never held back: the pool is too small for these numbers.'],
  [50, 5, 0, 'There are no phones in the pool yet.'],
])('%i %% and at least %i of %i', (percent, phones, poolSize, expected) => {
  expect(brakeInWords(percent, phones, poolSize)).toBe(expected)
})
