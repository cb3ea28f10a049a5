import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkNews, type News } from './link-news.ts'

let reported: News[]
let link: LinkNews

beforeEach(() => {
  vi.useFakeTimers()
  reported = []
  link = new LinkNews((news) => reported.push(news))
})
afterEach(() => {
  link.stop()
  vi.useRealTimers()
})

const hour = 3_600_000
const up = () => link.is('up', 'fully booted')
const down = (cause = 'gone') => link.is('down', cause)

test('the first arrival and the first loss are news at once', () => {
  up()
  expect(reported).toEqual([{ is: 'up', drops: 0 }])
  down('pulled')
  expect(reported.slice(1)).toEqual([{ is: 'down', cause: 'pulled' }])
})

test('a return is reported when it has lasted, with the drops in between', () => {
  up()
  down()
  for (let times = 0; times < 3; times++) {
    up()
    vi.advanceTimersByTime(9_000)
    down()
  }
  up()
  vi.advanceTimersByTime(9_999)
  expect(reported).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(reported.slice(2)).toEqual([{ is: 'up', drops: 3 }])
})

test('an outage after long calm is reported at once, and its end after ten seconds', () => {
  up()
  for (let days = 0; days < 3; days++) {
    vi.advanceTimersByTime(24 * hour)
    down()
    vi.advanceTimersByTime(60_000)
    up()
    vi.advanceTimersByTime(10_000)
    expect(reported).toHaveLength(3 + 2 * days)
  }
})

test.each([10, 1_000, 11_000, 60_000, 301_000, 601_000])('a link that lasts %i ms makes little news', (lasts) => {
  for (let time = 0; time < 24 * hour; time += lasts + 500) {
    up()
    vi.advanceTimersByTime(lasts)
    down()
    vi.advanceTimersByTime(500)
  }
  expect(reported.length).toBeLessThan(24 * 25)
})
