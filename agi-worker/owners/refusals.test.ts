import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OwnedDesk } from './decide.ts'
import { Refusals } from './refusals.ts'

const desk: OwnedDesk = { phone: '2001', owner: '1001', holder: null, ownerAt: null, last: null }
let refusals: Refusals

beforeEach(() => {
  vi.useFakeTimers()
  refusals = new Refusals()
})
afterEach(() => vi.useRealTimers())

it('is news once, and again when it is another one', () => {
  expect(refusals.note(desk, 'unknown_extension')).toBe(true)
  expect(refusals.note(desk, 'unknown_extension')).toBe(false)
  expect(refusals.note(desk, 'phone_not_on_pbx')).toBe(true)
  expect(refusals.note({ ...desk, owner: '1002' }, 'phone_not_on_pbx')).toBe(true)
})

it('rests for a minute, then twice as long each time, ten at most', () => {
  const rests = [1, 2, 4, 8, 10, 10].map((minutes) => minutes * 60_000)
  for (const rest of rests) {
    refusals.note(desk, 'unknown_extension')
    vi.advanceTimersByTime(rest - 1)
    expect(refusals.isResting(desk)).toBe(true)
    vi.advanceTimersByTime(1)
    expect(refusals.isResting(desk)).toBe(false)
  }
})

it('does not concern another owner of the desk, nor a PBX that was configured again', () => {
  refusals.note(desk, 'unknown_extension')
  expect(refusals.isResting({ ...desk, owner: '1002' })).toBe(false)
  refusals.endRests()
  expect(refusals.isResting(desk)).toBe(false)
  expect(refusals.note(desk, 'unknown_extension')).toBe(false)
})

it('is forgotten with a login', () => {
  refusals.note(desk, 'unknown_extension')
  refusals.forget(desk)
  expect(refusals.isResting(desk)).toBe(false)
  expect(refusals.note(desk, 'unknown_extension')).toBe(true)
})
