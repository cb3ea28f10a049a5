import { describe, expect, it } from 'vitest'
import type { Figures } from '@/lib/contract/reports'
import {
  compared,
  dayInWords,
  daysInWords,
  headline,
  lastingInWords,
  percent,
  periodBefore,
  reasonInWords,
  refusalInWords,
} from './words'

const quiet: Figures = {
  ...{ from: '2026-11-23', to: '2026-11-29', desks: 60, peak: null, averagePeak: null, share: 0, logIns: 0, ended: 0 },
  ...{ averageStay: null, medianStay: null, endedByRule: 0, neverUsed: 60, refusals: 0 },
}
const peak = { taken: 31, desks: 60, at: '2026-11-24T09:00:00.000Z' }
const say = (more: Partial<Figures>) => headline({ ...quiet, ...more }, 'Europe/Berlin')

describe('the answer first', () => {
  it.each([
    [
      { peak, neverUsed: 7 },
      'At most 31 of 60 desks were taken at once, on Tuesday 24 November at 10:00. 7 desks were never used.',
    ],
    [
      { peak: { ...peak, taken: 1 }, neverUsed: 1 },
      'At most 1 of 60 desks was taken at once, on Tuesday 24 November at 10:00. 1 desk was never used.',
    ],
    [
      { peak: { ...peak, taken: 60 }, neverUsed: 0 },
      'All 60 desks were taken at once, on Tuesday 24 November at 10:00. Every desk was used.',
    ],
    [
      { peak: { ...peak, taken: 1, desks: 1 }, desks: 1, neverUsed: 0 },
      'The only desk was taken, on Tuesday 24 November at 10:00. Every desk was used.',
    ],
    [{}, 'Nobody was logged in at any of 60 desks.'],
    [{ desks: 1 }, 'Nobody was logged in at the only desk.'],
    [{ desks: 0 }, 'There were no desks.'],
  ])('%#', (more, words) => {
    expect(say(more)).toBe(words)
  })

  it('says the time of the place', () => {
    expect(headline({ ...quiet, peak }, 'Asia/Kolkata')).toContain('on Tuesday 24 November at 14:30')
    expect(headline({ ...quiet, peak: { ...peak, at: '2026-11-24T23:30:00Z' } }, 'Europe/Berlin')).toContain(
      'on Wednesday 25 November at 00:30',
    )
  })
})

describe('days', () => {
  it.each([
    ['2026-11-30', '2026-11-30', '30 November 2026'],
    ['2026-11-01', '2026-11-30', '1 to 30 November 2026'],
    ['2026-09-02', '2026-11-30', '2 September to 30 November 2026'],
    ['2026-12-30', '2027-01-05', '30 December 2026 to 5 January 2027'],
  ])('%s to %s', (from, to, words) => {
    expect(daysInWords({ from, to })).toBe(words)
  })

  it('have short names for charts', () => {
    expect(dayInWords('2026-11-03', { day: 'numeric', month: 'short' })).toBe('3 Nov')
  })

  it('before are counted', () => {
    expect(periodBefore({ from: '2026-11-01', to: '2026-11-30' })).toBe('30 days before')
    expect(periodBefore({ from: '2026-11-01', to: '2026-11-01' })).toBe('day before')
  })
})

it.each([
  [null, '–'],
  [0, '–'],
  [10, 'under 1 min'],
  [25 * 60, '25 min'],
  [59.6 * 60, '1 h'],
  [190 * 60, '3 h 10 min'],
  [26 * 3600, '26 h'],
])('%s seconds', (seconds, words) => {
  expect(lastingInWords(seconds)).toBe(words)
})

it('shares are whole percents', () => {
  expect([percent(null), percent(0), percent(0.005), percent(1)]).toEqual(['–', '0 %', '1 %', '100 %'])
})

it('a figure is compared with the one before, as far as the two can be distinguished', () => {
  expect(compared(31, 27)).toBe('4 more')
  expect(compared(0.21, 0.25, percent)).toBe('4 % less')
  expect(compared(27.01, 27)).toBe('as before')
  expect(compared(0, null)).toBeNull()
})

it('says how sessions ended, and why log-ins were refused', () => {
  expect(reasonInWords({ reason: 'automatic', byRule: true })).toBe('Logged out automatically')
  expect(reasonInWords({ reason: 'taken_over', byRule: true })).toBe('Somebody else logged in there, by a rule')
  expect(refusalInWords('wrong_pin')).toBe('Wrong PIN')
  expect(refusalInWords('of a later version')).toBe('Another reason')
})
