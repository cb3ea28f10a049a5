import { describe, expect, it } from 'vitest'
import { firstAfter, localTime, whenIs, type Weekday, weekdays, zoneSchema } from './wall-clock.ts'

const berlin = 'Europe/Berlin'
const after = (moment: string, time: string, zone = berlin, days: readonly Weekday[] = weekdays) =>
  firstAfter(new Date(moment), { time, weekdays: days, timeZone: zone }).toISOString()

describe('the first 20:00 after a moment', () => {
  it.each([
    ['the same day', '2026-06-01T08:00:00Z', '2026-06-01T18:00:00.000Z'],
    ['a moment before', '2026-06-01T17:59:59.999Z', '2026-06-01T18:00:00.000Z'],
    ['at it: the next one', '2026-06-01T18:00:00Z', '2026-06-02T18:00:00.000Z'],
    ['within the second behind it', '2026-06-01T18:00:00.500Z', '2026-06-02T18:00:00.000Z'],
    ['in winter', '2026-12-01T08:00:00Z', '2026-12-01T19:00:00.000Z'],
    ['over the end of a year', '2026-12-31T20:00:00Z', '2027-01-01T19:00:00.000Z'],
    ['over a leap day', '2028-02-28T20:00:00Z', '2028-02-29T19:00:00.000Z'],
  ])('%s', (_what, moment, wanted) => {
    expect(after(moment, '20:00')).toBe(wanted)
  })
})

describe('the day of the week is that of the place', () => {
  it.each([
    [
      'a Sunday evening in UTC is Monday in Auckland',
      '2026-06-07T20:00:00Z',
      'Pacific/Auckland',
      '2026-06-07T21:00:00.000Z',
    ],
    [
      'a Monday morning in UTC is Sunday in Honolulu',
      '2026-06-08T08:00:00Z',
      'Pacific/Honolulu',
      '2026-06-08T19:00:00.000Z',
    ],
    ['and the week later, once it is over', '2026-06-07T21:00:00Z', 'Pacific/Auckland', '2026-06-14T21:00:00.000Z'],
  ])('%s', (_what, moment, zone, wanted) => {
    expect(after(moment, '09:00', zone, ['mon'])).toBe(wanted)
  })

  it('skips the weekend', () => {
    const working = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
    expect(after('2026-06-05T18:00:00Z', '20:00', berlin, working)).toBe('2026-06-08T18:00:00.000Z')
  })
})

// In Berlin it was never 02:30 on 29 March 2026, and twice on 25 October.
describe('when clocks are put forward', () => {
  it.each([
    ['a time that is skipped comes an hour later', '2026-03-28T12:00:00Z', '02:30', '2026-03-29T01:30:00.000Z'],
    ['once', '2026-03-29T01:30:00Z', '02:30', '2026-03-30T00:30:00.000Z'],
    ['one before comes as ever', '2026-03-28T12:00:00Z', '01:59', '2026-03-29T00:59:00.000Z'],
    ['one after comes by the new time', '2026-03-28T23:00:00Z', '20:00', '2026-03-29T18:00:00.000Z'],
  ])('%s', (_what, moment, time, wanted) => {
    expect(after(moment, time)).toBe(wanted)
  })

  it('at midnight, where the day has no first hour', () => {
    expect(after('2024-04-25T12:00:00Z', '00:30', 'Africa/Cairo')).toBe('2024-04-25T22:30:00.000Z')
  })
})

describe('when clocks are put back', () => {
  it.each([
    ['a time that comes twice counts the first time', '2026-10-24T12:00:00Z', '02:30', '2026-10-25T00:30:00.000Z'],
    ['and not again an hour later', '2026-10-25T00:30:00Z', '02:30', '2026-10-26T01:30:00.000Z'],
    ['nor for those who came between', '2026-10-25T01:00:00Z', '02:30', '2026-10-26T01:30:00.000Z'],
    ['one after comes by the new time', '2026-10-24T22:00:00Z', '20:00', '2026-10-25T19:00:00.000Z'],
  ])('%s', (_what, moment, time, wanted) => {
    expect(after(moment, time)).toBe(wanted)
  })
})

it('zones are those that there are', () => {
  for (const zone of ['Europe/Berlin', 'UTC', 'Asia/Kathmandu']) expect(zoneSchema.parse(zone)).toBe(zone)
  for (const zone of ['', 'Berlin', 'Europe/Nowhere']) expect(zoneSchema.safeParse(zone).success).toBe(false)
})

it('the calendar of a place is read and found again', () => {
  const monday = { day: '2026-06-08', weekday: 'mon', time: '09:30' }
  expect(localTime(new Date('2026-06-07T21:30:00Z'), 'Pacific/Auckland')).toEqual(monday)
  expect(whenIs(monday.day, monday.time, 'Pacific/Auckland')).toEqual(new Date('2026-06-07T21:30:00Z'))
})

it('a day that has no midnight begins an hour later', () => {
  expect(whenIs('2024-04-26', '00:00', 'Africa/Cairo')).toEqual(new Date('2024-04-25T22:00:00Z'))
})
