import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { forgetAll, pooled, seated, within } from './fixtures'
import { loadOccupancy } from './occupancy'
import { loadPeak, loadPeaks } from './peaks'
import type { Scope } from './range'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
})
afterAll(() => web.stop())
beforeEach(forgetAll)

/** The hours of the week in which some desk was taken, with the share of it. */
async function hours(scope: Scope): Promise<Record<string, number | null>> {
  const found = (await loadOccupancy(db(), scope)).hours.filter(({ share }) => share !== 0)
  return Object.fromEntries(found.map(({ weekday, hour, share }) => [`${weekday} ${hour}`, share]))
}
const days = async (scope: Scope) => (await loadOccupancy(db(), scope)).days
const peaks = (scope: Scope) => loadPeaks(db(), scope)

const monday = '2026-11-23'
const of = (parts: number, whole: number) => expect.closeTo(parts / whole, 9) as number

describe('how much of the desks is taken', () => {
  it('is said by hour of the week and by day, of the place', async () => {
    await pooled('2001')
    await pooled('2002')
    await seated('2001', '2026-11-23T08:00:00Z', '2026-11-23T10:30:00Z')
    expect(await hours(within(monday))).toEqual({ '1 9': of(1, 2), '1 10': of(1, 2), '1 11': of(1, 4) })
    expect(await days(within(monday))).toEqual([{ day: monday, desks: of(2, 1), average: of(2.5, 24) }])
  })

  it('is that of the same hour in every week together', async () => {
    await pooled('2001')
    await seated('2001', '2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z')
    expect(await hours(within(monday, '2026-12-06'))).toEqual({ '1 9': of(1, 2) })
    expect((await loadOccupancy(db(), within(monday, '2026-12-06'))).share).toEqual(of(1, 14 * 24))
  })

  it('counts what lasts less than a quarter of an hour, and to the millisecond', async () => {
    await pooled('2001')
    await seated('2001', '2026-11-23T08:00:00.500Z', '2026-11-23T08:01:30.500Z')
    await seated('2001', '2026-11-23T08:14:00Z', '2026-11-23T08:16:00Z')
    expect(await hours(within(monday))).toEqual({ '1 9': of(210, 3600) })
  })

  it.each([
    ['Asia/Kolkata', '2026-11-23T03:30:00Z', '2026-11-23T04:30:00Z'],
    ['Asia/Kathmandu', '2026-11-23T03:15:00Z', '2026-11-23T04:15:00Z'],
    ['Pacific/Auckland', '2026-11-22T20:00:00Z', '2026-11-22T21:00:00Z'],
    ['America/St_Johns', '2026-11-23T12:30:00Z', '2026-11-23T13:30:00Z'],
  ])('has the hours of the clock in %s', async (zone, since, until) => {
    await pooled('2001')
    await seated('2001', since, until)
    expect(await hours(within(monday, monday, { zone }))).toEqual({ '1 9': 1 })
  })

  it('is right on the day of 23 hours', async () => {
    await pooled('2001')
    await pooled('2002')
    await seated('2001', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')
    const scope = within('2026-03-29')
    const found = (await loadOccupancy(db(), scope)).hours
    expect(found.map(({ hour }) => hour)).toEqual([0, 1, ...Array.from({ length: 21 }, (_, index) => index + 3)])
    expect(new Set(found.map(({ share }) => share))).toEqual(new Set([of(1, 2)]))
    expect(await days(scope)).toEqual([{ day: '2026-03-29', desks: of(2, 1), average: of(1, 1) }])
  })

  it('is right on the day of 25 hours, which has one of them twice', async () => {
    await pooled('2001')
    // The first of both hours between 2 and 3.
    await seated('2001', '2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z')
    const scope = within('2026-10-25')
    expect(await hours(scope)).toEqual({ '7 2': of(1, 2) })
    expect(await days(scope)).toEqual([{ day: '2026-10-25', desks: of(1, 1), average: of(1, 25) }])
  })

  it('goes on over midnight', async () => {
    await pooled('2001')
    await seated('2001', '2026-11-23T21:00:00Z', '2026-11-24T02:00:00Z')
    const scope = within(monday, '2026-11-24')
    expect((await days(scope)).map(({ average }) => average)).toEqual([of(2, 24), of(3, 24)])
    expect(await peaks(scope)).toEqual([1, 1])
  })

  it('counts what is within the range, of sessions that reach over its ends', async () => {
    for (const number of ['2001', '2002', '2003']) await pooled(number)
    await seated('2001', '2026-11-22T08:00:00Z', '2026-11-23T00:00:00Z')
    await seated('2002', '2026-11-23T21:00:00Z', '2026-11-24T08:00:00Z')
    await seated('2003', '2026-11-20T08:00:00Z', '2026-11-29T08:00:00Z')
    expect((await days(within(monday)))[0]?.average).toEqual(of(1 + 2 + 24, 24))
    expect(await peaks(within(monday))).toEqual([2])
  })

  it('goes on until now where somebody is still there, and says nothing of what is to come', async () => {
    await pooled('2001')
    await pooled('2002')
    await seated('2001', '2026-11-22T12:00:00Z', null)
    const scope = within(monday, '2026-11-29', { now: '2026-11-23T01:20:00Z' })
    expect(await hours(scope)).toEqual({ '1 0': of(1, 2), '1 1': of(1, 2), '1 2': of(1, 2) })
    expect(await days(scope)).toEqual([{ day: monday, desks: of(2, 1), average: of(1, 1) }])
    expect(await peaks(scope)).toEqual([1])
  })

  it('is nothing where no day has begun', async () => {
    await pooled('2001')
    const scope = within('2027-08-01', '2027-08-31')
    expect(await loadOccupancy(db(), scope)).toEqual({ hours: [], days: [], share: null })
    expect([await peaks(scope), await loadPeak(db(), scope)]).toEqual([[], null])
  })
})

describe('the pool of then', () => {
  it('had the desks that were there, not those of today', async () => {
    await pooled('2001')
    await pooled('2002', { until: '2026-11-23T11:00:00Z' })
    await pooled('2003', { since: '2026-11-24T11:00:00Z' })
    await seated('2002', '2026-11-23T08:00:00Z', '2026-11-23T11:00:00Z')
    const scope = within(monday, '2026-11-24')
    expect((await days(scope)).map(({ desks }) => desks)).toEqual([of(1.5, 1), of(1.5, 1)])
    expect(await hours(scope)).toEqual({ '1 9': of(1, 2), '1 10': of(1, 2), '1 11': of(1, 2) })
    expect(await loadPeak(db(), scope)).toEqual({ taken: 1, desks: 2, at: '2026-11-23T08:00:00.000Z' })
  })

  it('is followed when it gets other numbers', async () => {
    await pooled('2001', { until: '2026-11-23T11:00:00Z' })
    await pooled('3001', { since: '2026-11-23T11:00:00Z' })
    await seated('2001', '2026-11-22T23:00:00Z', '2026-11-23T11:00:00Z')
    await seated('3001', '2026-11-23T11:00:00Z', '2026-11-23T23:00:00Z')
    expect(await days(within(monday))).toEqual([{ day: monday, desks: of(1, 1), average: of(1, 1) }])
    expect(await peaks(within(monday))).toEqual([1])
  })

  it('has no session outside it', async () => {
    await pooled('2001', { since: '2026-11-23T10:00:00Z' })
    await seated('2001', '2026-11-23T09:00:00Z', '2026-11-23T11:00:00Z')
    expect(await hours(within(monday))).toMatchObject({ '1 10': null, '1 11': 1 })
  })

  it('is that of each PBX, which may have the same numbers, and of one that was removed', async () => {
    await pooled('2001')
    await pooled('2001', { pbx: 'north', until: '2026-11-30T00:00:00Z' })
    await seated('2001', '2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z')
    await seated('2001', '2026-11-23T08:30:00Z', '2026-11-23T10:00:00Z', { pbxId: 'north' })
    expect(await hours(within(monday))).toEqual({ '1 9': of(3, 4), '1 10': of(1, 2) })
    expect(await peaks(within(monday))).toEqual([2])
    expect(await hours(within(monday, monday, { pbx: 'north' }))).toEqual({ '1 9': of(1, 2), '1 10': 1 })
    expect(await peaks(within(monday, monday, { pbx: 'main' }))).toEqual([1])
  })

  it('stood where it stood then', async () => {
    await pooled('2001', { location: 'North', until: '2026-11-23T09:00:00Z' })
    await pooled('2001', { location: 'South', since: '2026-11-23T09:00:00Z' })
    await pooled('2002', { location: 'South' })
    await seated('2001', '2026-11-23T08:00:00Z', '2026-11-23T10:00:00Z')
    expect(await hours(within(monday, monday, { location: 'North' }))).toMatchObject({ '1 9': 1 })
    expect(await hours(within(monday, monday, { location: 'South' }))).toEqual({ '1 10': of(1, 2) })
    expect(await peaks(within(monday, monday, { location: 'South' }))).toEqual([1])
  })
})

describe('the most at once', () => {
  beforeEach(async () => {
    for (const number of ['2001', '2002', '2003']) await pooled(number)
  })

  it('is found however short it was, at its first moment', async () => {
    await seated('2001', '2026-11-23T08:00:00Z', '2026-11-23T12:00:00Z')
    await seated('2002', '2026-11-23T09:00:05.250Z', '2026-11-23T09:00:06Z')
    await seated('2003', '2026-11-23T10:00:00Z', '2026-11-23T10:30:00Z')
    expect(await loadPeak(db(), within(monday))).toEqual({ taken: 2, desks: 3, at: '2026-11-23T09:00:05.250Z' })
  })

  it('counts one desk of somebody who moves', async () => {
    await seated('2001', '2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z')
    await seated('2002', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z')
    expect(await peaks(within(monday))).toEqual([1])
  })

  it('is that of each day, also where nobody came or went', async () => {
    await seated('2001', '2026-11-23T08:00:00Z', '2026-11-26T08:00:00Z')
    await seated('2002', '2026-11-23T08:00:00Z', '2026-11-23T23:00:00Z')
    expect(await peaks(within('2026-11-22', '2026-11-27'))).toEqual([0, 2, 1, 1, 1, 0])
  })

  it('is none where nobody came', async () => {
    expect(await loadPeak(db(), within(monday))).toBeNull()
  })
})
