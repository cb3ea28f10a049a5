import { expect, it } from 'vitest'
import { desk } from '../board/fixtures'
import { firstPhones } from './first-phones'
import { readPhoneView } from './phone-view'

const boardOf = (count: number) => ({
  desks: Array.from({ length: count }, (_, index) => ({
    ...desk(String(2_000 + index)),
    hasEmergencyCid: index % 10 !== 0,
  })),
  pbxes: [],
  lastEventId: 7,
})
const facts = { unused: ['id of 2000', 'id of 2001', 'gone'], added: ['id of 2001'] }
const first = (count: number, params: Record<string, string> = {}) =>
  firstPhones(boardOf(count), readPhoneView(params), facts)

it('sends a small pool whole', () => {
  expect(first(100)).toMatchObject({ board: boardOf(100), missing: null, unsafe: 10 })
})

it('sends the first screen of a large one, and what is known of all', () => {
  const { board, missing, unsafe, counts, locations } = first(5_000)
  expect(board.desks.map(({ number }) => number)).toEqual(Array.from({ length: 7 }, (_, index) => `${2_000 + index}`))
  expect(missing).toMatchObject({ counts: { all: 5_000 }, desks: 4_993 })
  expect(unsafe).toBe(500)
  expect(counts).toEqual({ all: 5_000, attention: 500, unregistered: 0, unused: 2 })
  expect(locations).toEqual({ main: ['Ground floor'] })
})

it('searches and sorts all of a large one', () => {
  const { board, missing } = first(3_000, { search: '4321' })
  expect(board.desks.map(({ number }) => number)).toEqual(['4321'])
  expect(missing).toMatchObject({ counts: { all: 1 }, desks: 2_999 })
  expect(first(3_000, { sort: '-number' }).board.desks[0]?.number).toBe('4999')
})

it('sends thousands of ids to those alone who look at what they say', () => {
  expect(first(5_000).facts).toEqual({ unused: null, added: null, unusedCount: 2 })
  const { board, facts: sent } = first(5_000, { show: 'unused' })
  expect(sent).toMatchObject({ unused: facts.unused, added: null })
  expect(board.desks.map(({ number }) => number)).toEqual(['2000', '2001'])
})
