import { expect, it } from 'vitest'
import { nextAttempt } from './retries.ts'

const hour = 3_600_000

it.each([
  [1, 5_000],
  [2, 300_000],
  [5, 5 * hour],
  [9, 24 * hour],
])('attempt %d that failed is followed by another one after %d ms', (attempts, pause) => {
  expect(nextAttempt(attempts, 0, 0)).toEqual(new Date(pause))
  expect(nextAttempt(attempts, 0, 1)).toEqual(new Date(pause * 1.1))
})

it('the tenth is the last, after more than three days', () => {
  expect(nextAttempt(10, 0)).toBeNull()
  const all = Array.from({ length: 9 }, (_, index) => nextAttempt(index + 1, 0, 0)?.getTime() ?? 0)
  expect(all.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(72 * hour)
})
