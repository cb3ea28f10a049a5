import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/contract/actor'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { event } from '../board/fixtures'
import { runsOf, withNext } from './runs'

const root: Actor = { kind: 'command_line', user: 'root' }
const everybodyAtEight: Actor = {
  kind: 'policy',
  level: 'pbx',
  place: '',
  rule: { clock: 'duration', minutes: 480 },
}
const loggedOut = { type: 'session.ended', data: { reason: 'forced', startedAt: '2026-01-05T07:00:00.000Z' } } as const
const loggedIn = { type: 'session.started', data: { from: null, displaced: null, name: 'Alice' } } as const

const forced = (id: number, requestId: string | null, actor = root) => event(id, loggedOut, { requestId, actor })
const told = (runs: readonly Run[]) => runs.map(({ event: { id }, count }) => [id, count])

describe('what is told in one line', () => {
  test('is what one request did to many desks', () => {
    expect(told(runsOf([forced(9, 'b'), forced(8, 'a'), forced(7, 'a'), forced(6, 'a')]))).toEqual([
      [9, 1],
      [8, 3],
    ])
  })

  test('is what a rule did to many desks', () => {
    const events = [forced(8, null, everybodyAtEight), forced(7, null, everybodyAtEight)]
    expect(told(runsOf(events))).toEqual([[8, 2]])
  })

  test.each<[string, Event[]]>([
    ['what two people did at their phones', [event(8, loggedIn), event(7, loggedIn)]],
    ['two kinds of events', [forced(8, 'a'), event(7, loggedIn, { requestId: 'a', actor: root })]],
    ['what was done without a request', [forced(8, null), forced(7, null)]],
    ['two PBXs', [forced(8, 'a'), { ...forced(7, 'a'), pbx: 'north' }]],
  ])('is not %s', (_, events) => expect(told(runsOf(events))).toEqual([[8, 1], [7, 1]]))

  test('ends where something else happened', () => {
    expect(told(runsOf([forced(8, 'a'), event(7, loggedIn), forced(6, 'a')]))).toHaveLength(3)
  })
})

describe('one more event', () => {
  const after = (...ids: number[]) =>
    ids.reduce<readonly Run[]>((runs, id) => withNext(runs, forced(id, 'a'), 3), [event(5, loggedIn)].map(asRun))
  const asRun = (one: Event): Run => ({ event: one, count: 1, since: one.id })

  test('joins the newest, of however many: all of them are counted', () => {
    expect(told(after(...Array.from({ length: 2_000 }, (_, index) => 6 + index)))).toEqual([
      [2_005, 2_000],
      [5, 1],
    ])
  })

  test('is counted once, however often it is heard', () => {
    expect(told(after(6, 7, 6, 7))).toEqual([
      [7, 2],
      [5, 1],
    ])
  })

  test('finds its place when it comes late, and the oldest is let go', () => {
    const runs = [9, 7, 8, 6].reduce<readonly Run[]>((before, id) => withNext(before, event(id, loggedIn), 3), [])
    expect(told(runs)).toEqual([
      [9, 1],
      [8, 1],
      [7, 1],
    ])
  })
})
