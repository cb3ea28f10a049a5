import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/contract/actor'
import type { Event } from '@/lib/contract/events'
import type { Run } from '@/lib/contract/feed'
import { event } from '../board/fixtures'
import { withNext } from './runs'

const root: Actor = { kind: 'command_line', user: 'root' }
const eightHours: Actor = { kind: 'policy', level: 'pbx', place: '', rule: { clock: 'duration', minutes: 480 } }
const loggedOut = { type: 'session.ended', data: { reason: 'forced', startedAt: '2026-01-05T07:00:00.000Z' } } as const
const loggedIn = { type: 'session.started', data: { from: null, displaced: null, name: 'Alice' } } as const

const forced = (id: number, requestId: string | null, actor: Actor = root) => event(id, loggedOut, { requestId, actor })
const atPhone = (id: number) => event(id, loggedIn)

/** The newest event of each run, and how many they are, after these events. */
const after = (events: readonly Event[], kept = 10) =>
  events
    .reduce<readonly Run[]>((runs, next) => withNext(runs, next, kept), [])
    .map(({ event: { id }, count }) => [id, count])

describe('what is one line', () => {
  test('is what one request did to many desks', () => {
    expect(after([forced(6, 'a'), forced(7, 'a'), forced(8, 'a'), forced(9, 'b')])).toEqual([
      [9, 1],
      [8, 3],
    ])
  })

  test('is what a rule did to many desks', () => {
    expect(after([forced(7, null, eightHours), forced(8, null, eightHours)])).toEqual([[8, 2]])
  })

  test.each<[string, Event[]]>([
    ['what two people did at their phones', [atPhone(7), atPhone(8)]],
    ['two kinds of events', [event(7, loggedIn, { requestId: 'a', actor: root }), forced(8, 'a')]],
    ['what was done without a request', [forced(7, null), forced(8, null)]],
    ['two PBXs', [{ ...forced(7, 'a'), pbx: 'north' }, forced(8, 'a')]],
  ])('is not %s', (_, events) => expect(after(events)).toHaveLength(2))

  test('ends where something else happened', () => {
    expect(after([forced(6, 'a'), atPhone(7), forced(8, 'a')])).toHaveLength(3)
  })
})

test('of thousands all are counted', () => {
  const events = Array.from({ length: 2_000 }, (_, index) => forced(6 + index, 'a'))
  expect(after([atPhone(5), ...events])).toEqual([
    [2_005, 2_000],
    [5, 1],
  ])
})

test('an event is counted once, however often it is heard', () => {
  expect(after([forced(6, 'a'), forced(7, 'a'), forced(6, 'a'), forced(7, 'a')])).toEqual([[7, 2]])
})

test('an event that comes late finds its place, and the oldest is let go', () => {
  expect(after([atPhone(9), atPhone(7), atPhone(8), atPhone(6)], 3).map(([id]) => id)).toEqual([9, 8, 7])
})
