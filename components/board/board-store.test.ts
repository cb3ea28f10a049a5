import { describe, expect, test } from 'vitest'
import type { Board, BoardMessage } from '@/lib/contract/board'
import { lookedAt, wholeBoard } from '@/lib/contract/board-stream'
import type { Fact } from '@/lib/contract/events'
import { eachDetail } from '@/lib/contract/phones'
import { applyMessage, initialBoard, keptEvents } from './board-store'
import { missingAt } from './first-screen'
import { alice, desk, event, pbxUp } from './fixtures'

const board: Board = { desks: [desk('2001'), desk('2002')], pbxes: [pbxUp], lastEventId: 7 }
const loggedIn = { type: 'session.started', data: { from: null, displaced: null, name: 'Alice Archer' } } as const
const start = initialBoard(board, [])
const after = (...messages: BoardMessage[]) => messages.reduce(applyMessage, start)
const ids = (events: readonly { id: number }[]) => events.map(({ id }) => id)

describe('desks', () => {
  test('a desk that changed takes its new state and keeps its place', () => {
    const { desks } = after({ event: 'desk', data: desk('2001', { session: alice, line: 'in_call' }) })
    expect(desks.map(({ number, session }) => [number, session?.extension])).toEqual([
      ['2001', '1001'],
      ['2002', undefined],
    ])
  })

  test('a desk not seen before joins the board', () => {
    expect(after({ event: 'desk', data: desk('2003') }).desks).toHaveLength(3)
  })

  test('a desk that left the pool leaves the board', () => {
    expect(after({ event: 'removed', data: { id: desk('2001').id } }).desks.map((d) => d.number)).toEqual(['2002'])
  })

  test('a whole board replaces what a lost connection left behind', () => {
    const messages: BoardMessage[] = [
      { event: 'desk', data: desk('2009') },
      { event: 'board', data: { ...board, desks: [desk('2002', { session: alice })], lastEventId: 9 } },
    ]
    expect(after(...messages).desks).toEqual([desk('2002', { session: alice })])
  })
})

describe('of what every desk is known', () => {
  const hall = lookedAt({ pbx: '', location: 'Hall' })
  const missing = missingAt(board.desks, 300)

  test('is what the server has rendered, and nothing of a part of it', () => {
    expect(initialBoard(board, [], null, null, hall).known).toBe(hall)
    expect(initialBoard(board, [], missing, null, hall).known).toBeNull()
  })

  test('becomes what the stream carries', () => {
    const start = initialBoard(board, [], missing, null, hall)
    expect(applyMessage(start, { event: 'board', data: board, carried: wholeBoard }).known).toBe(wholeBoard)
    expect(applyMessage(start, { event: 'desk', data: desk('2001'), carried: wholeBoard }).known).toBeNull()
  })

  test('becomes less where the server renders less while there is no stream', () => {
    const less = { board: { ...board, desks: [desk('2001')] }, missing: null }
    const { known, desks } = applyMessage(start, { event: 'rendered', data: less, carried: hall })
    expect([known, desks.length]).toEqual([hall, 1])
  })
})

describe('activity', () => {
  const activity = (id: number): BoardMessage => ({ event: 'activity', data: event(id, loggedIn) })

  test('is shown newest first, also when a replay arrives late', () => {
    expect(ids(after(activity(8), activity(10), activity(9)).activity)).toEqual([10, 9, 8])
  })

  test('shows an event once, however often it is heard', () => {
    expect(ids(after(activity(8), activity(8)).activity)).toEqual([8])
  })

  test('remembers where a new connection has to resume', () => {
    expect(after(activity(9), activity(8)).lastEventId).toBe(9)
  })

  test('a whole board does not move that point, or the replay behind it would be skipped', () => {
    expect(after({ event: 'board', data: { ...board, lastEventId: 12 } }).lastEventId).toBe(7)
  })

  test('keeps only the newest', () => {
    const many = Array.from({ length: keptEvents + 5 }, (_, at) => activity(at + 1))
    expect(after(...many).activity).toHaveLength(keptEvents)
    expect(after(...many).activity[0]?.id).toBe(keptEvents + 5)
  })
})

describe('the feed', () => {
  const root = { kind: 'command_line', user: 'root' } as const
  const added = { type: 'phone.added', data: { ...eachDetail(() => '') } } as const
  const many = (count: number) =>
    Array.from({ length: count }, (_, at): BoardMessage => {
      return { event: 'activity', data: event(10 + at, added, { requestId: 'import', actor: root }) }
    })
  const lines = (...messages: BoardMessage[]) => after(...messages).feed.map(({ event: { id }, count }) => [id, count])

  test('shows what one request did to thousands of phones in one line', () => {
    expect(lines(...many(2_000))).toEqual([[2_009, 2_000]])
  })

  test('leaves out what another line says already, and what a front desk does not need', () => {
    const facts: Fact[] = [
      loggedIn,
      { type: 'session.ended', data: { reason: 'moved', startedAt: alice.startedAt } },
      { type: 'plan.applied', data: {} },
    ]
    expect(lines(...facts.map((fact, at): BoardMessage => ({ event: 'activity', data: event(8 + at, fact) })))).toEqual(
      [[8, 1]],
    )
  })

  test('begins with the last request that changed many phones, which the recent events do not have', () => {
    const bulk = { event: event(6, added), count: 300, since: 3 }
    const { feed } = initialBoard(board, [event(7, loggedIn)], null, bulk)
    expect(feed.map(({ count }) => count)).toEqual([1, 300])
  })
})

test('the state of the PBX replaces the former one', () => {
  expect(after({ event: 'pbxes', data: [{ ...pbxUp, ami: 'down' }] }).pbxes[0]?.ami).toBe('down')
})
