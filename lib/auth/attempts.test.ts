import { describe, expect, it } from 'vitest'
import { Attempts } from './attempts'

const allowance = { failures: 3, firstPause: 1_000, longestPause: 5_000 }

function start() {
  const clock = { now: 1_000_000 }
  const attempts = new Attempts(allowance, () => clock.now)
  const fail = (times: number, key = 'a') => {
    for (let count = 0; count < times; count++) attempts.begin(key)
  }
  return { clock, attempts, fail }
}

describe('counting failed attempts', () => {
  it('blocks a key after so many failures, and no other key', () => {
    const { attempts, fail } = start()
    fail(2)
    expect(attempts.isBlocked('a')).toBe(false)
    fail(1)
    expect(attempts.isBlocked('a')).toBe(true)
    expect(attempts.isBlocked('b')).toBe(false)
  })

  it.each([
    { failures: 3, pause: 1_000 },
    { failures: 4, pause: 2_000 },
    { failures: 5, pause: 4_000 },
    { failures: 9, pause: 5_000 },
  ])('blocks for $pause ms after $failures failures', ({ failures, pause }) => {
    const { clock, attempts, fail } = start()
    fail(failures)
    clock.now += pause - 1
    expect(attempts.isBlocked('a')).toBe(true)
    clock.now += 1
    expect(attempts.isBlocked('a')).toBe(false)
  })

  it('starts over after a success, and after an hour of silence', () => {
    const { clock, attempts, fail } = start()
    fail(2)
    attempts.succeed('a')
    fail(2)
    expect(attempts.isBlocked('a')).toBe(false)
    clock.now += 61 * 60 * 1000
    fail(2)
    expect(attempts.isBlocked('a')).toBe(false)
  })

  it('forgets the oldest keys rather than growing without end', () => {
    const { attempts, fail } = start()
    fail(3, 'first')
    for (let count = 0; count < 10_000; count++) fail(1, `key ${count}`)
    expect(attempts.isBlocked('first')).toBe(false)
  })
})
