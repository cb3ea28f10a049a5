import { expect, test } from 'vitest'
import type { Desk } from '@/lib/contract/board'
import { Arrangement } from './arrangement'
import { groupDesks, orders, readDeskView } from './desk-view'
import { alice, desk } from './fixtures'

const view = readDeskView({})
const floor = (number: string) => `Floor ${Number(number.slice(-1)) % 3}`
const pool = Array.from({ length: 60 }, (_, index) => `20${index}`).map((number) =>
  desk(number, { location: floor(number) }),
)
const numbers = (groups: { desks: Desk[] }[]) => groups.map(({ desks }) => desks.map(({ number }) => number))

test.each(orders)('by %s it is the same, change by change, as arranged from scratch', (order) => {
  const arrangement = new Arrangement()
  let desks = pool
  arrangement.groupsOf(desks, { ...view, order })
  const changes: ((desks: Desk[]) => Desk[])[] = [
    (desks) => desks.with(7, desk('207', { location: floor('207'), session: alice })),
    (desks) => desks.with(9, desk('209', { location: 'Another floor' })),
    (desks) => [...desks, desk('2099', { location: '' }), desk('2000', { location: floor('2000') })],
    (desks) => desks.filter(({ number }) => number !== '2015'),
    (desks) => desks.with(7, desk('207', { location: floor('207'), label: 'A desk' })),
    (desks) => desks.map((each) => ({ ...each })),
  ]
  for (const change of changes) {
    desks = change(desks)
    const wanted = groupDesks(desks, { ...view, order })
    expect(numbers(arrangement.groupsOf(desks, { ...view, order }))).toEqual(numbers(wanted))
  }
})

test('a group in which nothing has changed stays the same, so that it is not drawn again', () => {
  const arrangement = new Arrangement()
  const before = arrangement.groupsOf(pool, view)
  const after = arrangement.groupsOf(pool.with(0, desk('200', { location: floor('200'), session: alice })), view)
  expect(after.map((group, index) => group === before[index])).toEqual([false, true, true])
})

test('the search goes through what is arranged', () => {
  const arrangement = new Arrangement()
  arrangement.groupsOf(pool, view)
  expect(numbers(arrangement.groupsOf(pool, { ...view, search: 'desk 2042' }))).toEqual([['2042']])
  expect(arrangement.groupsOf(pool, view)).toHaveLength(3)
})
