import { expect, test } from 'vitest'
import type { Board } from '@/lib/contract/board'
import { applyMessage, initialBoard } from './board-store'
import { readDeskView } from './desk-view'
import { firstScreen, missingAt } from './first-screen'
import { alice, desk, event, pbxUp } from './fixtures'

const boardOf = (count: number): Board => ({
  desks: Array.from({ length: count }, (_, index) =>
    desk(String(2000 + index), { location: `Floor ${Math.floor(index / 50)}`, session: index % 2 ? alice : null }),
  ),
  pbxes: [pbxUp],
  lastEventId: 7,
})
const view = readDeskView({})
const loggedIn = { type: 'session.started', data: { from: null, displaced: null, name: 'Alice Archer' } } as const
const large = boardOf(400)
const part = firstScreen(
  large,
  [event(7, loggedIn, { phone: '2390', extension: '9999', actor: { kind: 'phone', number: '2390' } })],
  view,
)

test('a small board is sent as a whole', () => {
  const small = boardOf(100)
  expect(firstScreen(small, [], view)).toEqual({ board: small, missing: null })
})

const numbers = ({ board }: typeof part) => board.desks.map(({ number }) => number)

test('of a large board the first people are, with some desks without anybody and the counts of all', () => {
  expect(numbers(part).slice(0, 3)).toEqual(['2001', '2003', '2005'])
  expect(numbers(part).slice(-2)).toEqual(['2008', '2010'])
  expect(part.board.desks.length).toBeLessThan(40)
  expect(part.missing).toMatchObject({
    counts: { all: 400, available: 200, occupied: 200 },
    groups: { 'main/Floor 0': { desks: 50, taken: 25, available: 25, unregistered: 0 } },
    desks: 400 - part.board.desks.length,
  })
})

test('as tiles, the first desks are, whether somebody is there or not', () => {
  const tiles = firstScreen(large, [], readDeskView({ view: 'grid' }))
  expect(numbers(tiles).slice(0, 3)).toEqual(['2000', '2001', '2002'])
})

test('locations where nobody is take the room of their foot', () => {
  const closed = { ...large, desks: large.desks.map((one) => ({ ...one, session: null })) }
  expect(Object.keys(firstScreen(closed, [], view).missing?.groups ?? {})).toHaveLength(8)
})

test('and the desks that recent events name, so that they are shown by their labels', () => {
  expect(part.missing?.named.map(({ number }) => number)).toEqual(['2390'])
})

test('a part that the server renders again changes a whole board and does not replace it', () => {
  const start = initialBoard(part.board, [], part.missing)
  const whole = applyMessage(start, { event: 'board', data: large })
  expect([whole.desks.length, whole.missing]).toEqual([400, null])
  const changed = { ...part.board, desks: [desk('2000', { label: 'Another' })] }
  const after = applyMessage(whole, { event: 'rendered', data: { ...part, board: changed } })
  expect([after.desks.length, after.desks[0]?.label, after.missing]).toEqual([400, 'Another', null])
})

test('of a place that somebody has just turned to, its size is known before its desks are', () => {
  expect(missingAt([], 50)).toMatchObject({ counts: { all: 50, occupied: 0 }, desks: 50 })
  expect(missingAt(large.desks.slice(0, 3), 2)).toMatchObject({ counts: { all: 3 }, desks: 0 })
})
