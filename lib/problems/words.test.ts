import { expect, it } from 'vitest'
import { type ProblemCode, TooManyAttempts, TryAgainLater } from './problem'
import { inWords, words, wrongAndNext } from './words'

it.each([
  [200, 'Wait 1 second,'],
  [5_000, 'Wait 5 seconds,'],
  [15 * 60_000, 'Wait 15 minutes,'],
])('says how long to wait: %i ms', (wait, words) => {
  expect(inWords(new TooManyAttempts(wait))).toContain(words)
})

it('says how long to wait when very many sign in', () => {
  expect(inWords(new TryAgainLater('sign_in_busy', 3_000))).toContain('at this moment. Wait 3 seconds,')
})

it.each(Object.keys(words) as ProblemCode[])('says what is wrong and what to do next: %s', (code) => {
  for (const part of wrongAndNext(code)) expect(part).toMatch(/^[A-Za-z/].+\.$/)
})
