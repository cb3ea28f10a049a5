import { expect, it } from 'vitest'
import { TooManyAttempts } from './problem'
import { inWords } from './words'

it.each([
  [200, 'Wait 1 second,'],
  [5_000, 'Wait 5 seconds,'],
  [15 * 60_000, 'Wait 15 minutes,'],
])('says how long to wait: %i ms', (wait, words) => {
  expect(inWords(new TooManyAttempts(wait))).toContain(words)
})
