import { expect, it } from 'vitest'
import { curveOf } from './curve.ts'

const table = {
  title: 'Logins',
  rows: [5, 20, 40].map((rate) => ({ 'a second': rate, 'p50 ms': rate, 'p99 ms': 10 * rate })),
}

it('a table that says what grows with what has a curve for each line', () => {
  const svg = curveOf({ ...table, curve: { over: 'a second', lines: ['p50 ms', 'p99 ms'] } })
  expect(svg?.match(/<polyline /g)).toHaveLength(2)
  expect(svg).not.toContain('NaN')
  expect(svg).toContain('>p99 ms</text>')
})

it('others have none', () => {
  expect(curveOf(table)).toBeNull()
})
