import { describe, expect, it } from 'vitest'
import { readExpiry, readScopes } from './token-options.ts'

const now = Date.parse('2026-11-24T12:00:00Z')

describe('the scopes of a new token', () => {
  it.each([
    [undefined, ['board']],
    ['admin', ['admin']],
    ['board,sessions', ['board', 'sessions']],
  ])('%j: %j', (given, wanted) => {
    expect(readScopes(given)).toEqual(wanted)
  })
})

describe('when a new token expires', () => {
  it('is in a year, in so many days, at the end of a day, or never', () => {
    expect(readExpiry(undefined, now)).toEqual(new Date('2027-11-24T12:00:00Z'))
    expect(readExpiry('90d', now)).toEqual(new Date('2027-02-22T12:00:00Z'))
    expect(readExpiry('2027-06-30', now)).toEqual(new Date('2027-06-30T23:59:59'))
    expect(readExpiry('never', now)).toBeNull()
  })

  it.each(['90', 'soon', '2027-13-01', '2027-6-1', ''])('refuses “%s”', (given) => {
    expect(() => readExpiry(given, now)).toThrow('is no time to expire')
  })

  it.each(['0d', '2026-11-23'])('refuses “%s”, which is over', (given) => {
    expect(() => readExpiry(given, now)).toThrow('expired already')
  })
})
