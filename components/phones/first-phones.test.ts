import { expect, it } from 'vitest'
import { desk } from '../board/fixtures'
import { readDeskView } from '../board/desk-view'
import { firstPhones } from './first-phones'

const boardOf = (count: number) => ({
  desks: Array.from({ length: count }, (_, index) => ({
    ...desk(String(2_000 + index)),
    hasEmergencyCid: index % 10 !== 0,
  })),
  pbxes: [],
  lastEventId: 7,
})

it('sends a small pool whole', () => {
  const board = boardOf(100)
  expect(firstPhones(board, readDeskView({}))).toEqual({ board, missing: null, unsafe: 10 })
})

it('sends the first screen of a large one, and what is known of all', () => {
  const { board, missing, unsafe } = firstPhones(boardOf(5_000), readDeskView({}))
  expect(board.desks.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => `${2_000 + index}`))
  expect(missing).toMatchObject({ counts: { all: 5_000 }, desks: 4_988 })
  expect(unsafe).toBe(500)
})

it('searches all of a large one', () => {
  const { board, missing } = firstPhones(boardOf(3_000), readDeskView({ search: '4321' }))
  expect(board.desks.map(({ number }) => number)).toEqual(['4321'])
  expect(missing).toMatchObject({ counts: { all: 1 }, desks: 2_999 })
})
