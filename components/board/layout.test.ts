import { expect, test } from 'vitest'
import type { Desk } from '@/lib/contract/board'
import { groupDesks, readDeskView } from './desk-view'
import { alice, desk } from './fixtures'
import { layoutFor } from './layout'

const pool = [
  desk('2001', { session: alice }),
  desk('2002'),
  desk('2003', { line: 'unregistered' }),
  desk('2004', { session: alice, line: 'unregistered' }),
  desk('2005', { line: 'unknown', onPbx: false }),
]
const [group] = groupDesks(pool, readDeskView({}))
const numbers = (desks: readonly Desk[]) => desks.map(({ number }) => number)

function layout(params: Record<string, string>) {
  if (!group) throw new Error('The desks are at one location.')
  const { rows, available, others } = layoutFor(readDeskView(params))(group)
  return { rows: numbers(rows), available: numbers(available), others: numbers(others) }
}

test.each(['list', 'compact'])('%s: people are rows, desks without anybody are at the foot', (view) => {
  expect(layout({ view })).toEqual({ rows: ['2001', '2004'], available: ['2002'], others: ['2003', '2005'] })
})

test.each([{ view: 'grid' }, { show: 'available' }, { search: 'desk' }])(
  '%o: every desk that fits has its place',
  (params) => {
    expect(layout(params)).toEqual({ rows: numbers(pool), available: [], others: [] })
  },
)

test('the same group is laid out once', () => {
  if (!group) throw new Error('The desks are at one location.')
  expect(layoutFor(readDeskView({}))(group)).toBe(layoutFor(readDeskView({ order: 'person' }))(group))
})
