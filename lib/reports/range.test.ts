import { describe, expect, it } from 'vitest'
import { daysOf, lengthOf, midnightsOf, scopeBefore, scopeOf } from './range'

const berlin = 'Europe/Berlin'
const at = (now: string, timeZone = berlin) => ({ timeZone, now: new Date(now) })
const iso = (dates: Date[]) => dates.map((date) => date.toISOString())

describe('the days that a name stands for', () => {
  it.each([
    ['this-week', '2026-11-30', '2026-11-30', '2026-12-06'],
    ['this-week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['last-week', '2026-12-02', '2026-11-23', '2026-11-29'],
    ['this-month', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['this-month', '2028-02-01', '2028-02-01', '2028-02-29'],
    ['this-month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['last-90-days', '2026-11-30', '2026-09-02', '2026-11-30'],
    [undefined, '2026-11-30', '2026-09-02', '2026-11-30'],
  ] as const)('%s on %s', (range, today, from, to) => {
    expect(daysOf({ range }, today)).toEqual({ from, to })
  })

  it('are one’s own where they are named', () => {
    const own = { from: '2026-01-05', to: '2026-01-06' }
    expect(daysOf(own, '2026-11-30')).toEqual(own)
  })
})

describe('what is counted', () => {
  it('are whole days of the place', () => {
    const days = { from: '2026-11-23', to: '2026-11-29' }
    expect(scopeOf(days, at('2026-12-10T00:00:00Z'))).toMatchObject({
      ...{ begin: new Date('2026-11-22T23:00:00Z'), end: new Date('2026-11-29T23:00:00Z') },
    })
    expect(scopeOf(days, at('2026-12-10T00:00:00Z', 'Asia/Kolkata'))).toMatchObject({
      ...{ begin: new Date('2026-11-22T18:30:00Z'), end: new Date('2026-11-29T18:30:00Z') },
    })
  })

  it('ends now where the last day has not', () => {
    const now = '2026-11-25T09:30:00.000Z'
    expect(scopeOf({ from: '2026-11-23', to: '2026-11-29' }, at(now)).end.toISOString()).toBe(now)
  })

  it('is nothing where the first day has not begun', () => {
    const { begin, end } = scopeOf({ from: '2027-01-01', to: '2027-01-31' }, at('2026-11-25T09:30:00Z'))
    expect(end).toEqual(begin)
  })

  it.each([
    ['forward', '2026-03-29', 23],
    ['back', '2026-10-25', 25],
  ])('the day on which clocks are put %s is as long as it is', (_way, day, hours) => {
    const { begin, end } = scopeOf({ from: day, to: day }, at('2026-12-10T00:00:00Z'))
    expect((end.getTime() - begin.getTime()) / 3_600_000).toBe(hours)
  })

  it('has its days’ beginnings, as far as they have come', () => {
    const days = { from: '2026-03-28', to: '2026-03-31' }
    expect(iso(midnightsOf(scopeOf(days, at('2026-03-30T12:00:00Z'))))).toEqual([
      ...['2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ])
  })
})

describe('the period before', () => {
  it('has as many days, up to the first of these', () => {
    const before = scopeBefore(scopeOf({ from: '2026-11-01', to: '2026-11-30' }, at('2027-01-01T00:00:00Z')))
    expect(before).toMatchObject({ from: '2026-10-02', to: '2026-10-31', end: new Date('2026-10-31T23:00:00Z') })
    expect(lengthOf(before)).toBe(30)
  })

  it('is as much of its days as has passed of these, by the clock on the wall', () => {
    const week = scopeOf({ from: '2026-10-26', to: '2026-11-01' }, at('2026-10-28T11:00:00Z'))
    // 12:00 in winter; a week before it was summer.
    expect(scopeBefore(week).end.toISOString()).toBe('2026-10-21T10:00:00.000Z')
  })
})
