import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { TooManyAttempts } from '@/lib/problems/problem'
import { type Counter, beginAttempt, failuresOf } from './attempts'

const minute = 60_000
const allowance = { failures: 3, firstPause: 1_000, longestPause: 5_000, forgiveEvery: 10 * minute }
const counter = (name: string, more: Partial<Counter> = {}): Counter => ({ name, allowance, ...more })
let web: WebServerSide
let now = Date.parse('2026-11-24T12:00:00Z')

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().failedAttempt.deleteMany()
})

async function fail(times: number, counters: Counter[] = [counter('a')]): Promise<void> {
  for (let count = 0; count < times; count++) await beginAttempt(counters, now)
}

/** Milliseconds until the next attempt counts; 0: it counts. */
const wait = (...counters: Counter[]) =>
  beginAttempt(counters.length > 0 ? counters : [counter('a')], now).then(
    () => 0,
    (problem: unknown) => (problem instanceof TooManyAttempts ? problem.wait : NaN),
  )

describe('counting failed attempts', () => {
  it('blocks a name after so many failures, and no other name', async () => {
    await fail(3)
    expect(await wait()).toBe(1_000)
    expect(await wait(counter('b'))).toBe(0)
  })

  it.each([
    { failures: 3, pause: 1_000 },
    { failures: 4, pause: 2_000 },
    { failures: 5, pause: 4_000 },
    { failures: 6, pause: 5_000 },
  ])('blocks for $pause ms after $failures failures', async ({ failures, pause }) => {
    for (let count = 0; count < failures; count++) {
      const ms = await wait()
      now += ms
      if (ms > 0) await fail(1)
    }
    expect(await wait()).toBe(pause)
  })

  it('lets many at the same time through no more often than one after the other', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => wait()))
    expect(results.filter((ms) => ms === 0)).toHaveLength(3)
  })

  it('counts nowhere what comes during a pause', async () => {
    await fail(3)
    for (let count = 0; count < 5; count++) await wait(counter('shared', { isShared: true }), counter('a'))
    expect(await failuresOf(counter('shared'), now)).toBe(0)
    expect(await failuresOf(counter('a'), now)).toBe(3)
  })

  it('starts over after a success, and takes back a single attempt where others are counted too', async () => {
    const shared = counter('shared', { isShared: true })
    await fail(2, [shared, counter('a')])
    await (await beginAttempt([shared, counter('a')], now)).succeed()
    expect(await failuresOf(counter('a'), now)).toBe(0)
    expect(await failuresOf(shared, now)).toBe(2)
    expect(await wait(shared)).toBe(0)
    expect(await wait(shared)).toBe(1_000)
  })

  it('forgives one failure each time the time for it has passed', async () => {
    await fail(2)
    now += 10 * minute
    expect(await failuresOf(counter('a'), now)).toBe(1)
    await fail(1)
    expect(await wait()).toBe(0)
  })

  it('keeps no name in the clear, and forgets after a day', async () => {
    await fail(1, [counter('hunter2 typed as a name')])
    expect(JSON.stringify(await db().failedAttempt.findMany())).not.toContain('hunter2')
    now += 25 * 60 * minute
    await fail(1, [counter('b')])
    expect(await db().failedAttempt.count()).toBe(1)
  })

  it('forgets the oldest names rather than growing without end', async () => {
    const old = new Date(now - minute)
    const rows = Array.from({ length: 10_500 }, (_, index) => {
      return { key: `row ${index}`, failures: 1, lastAt: new Date(old.getTime() + index), blockedUntil: old }
    })
    await db().failedAttempt.createMany({ data: rows })
    now += 2 * minute
    await fail(1)
    expect(await db().failedAttempt.count()).toBe(10_001)
    expect(await db().failedAttempt.findUnique({ where: { key: 'row 10499' } })).not.toBeNull()
    expect(await db().failedAttempt.findUnique({ where: { key: 'row 0' } })).toBeNull()
  })
})
