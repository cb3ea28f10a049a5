import { expect, it } from 'vitest'
import { readLabelView, sheetsOf } from './label-view'

it('the address says what the sheets are like, and what it does not say is usual', () => {
  expect(readLabelView({})).toEqual({ layout: '2x4', paper: 'a4', hasLines: true })
  expect(readLabelView({ size: '3x8', paper: 'letter', lines: '0' })).toEqual({
    ...{ layout: '3x8', paper: 'letter', hasLines: false },
  })
  expect(readLabelView({ size: '9x9', paper: ['a4'] })).toEqual(readLabelView({}))
})

it('a sheet is full before the next one begins', () => {
  const labels = Array.from({ length: 25 }, (_, at) => at)
  expect(sheetsOf(labels, '3x8').map(({ length }) => length)).toEqual([24, 1])
  expect(sheetsOf(labels.slice(0, 8), '2x4')).toHaveLength(1)
  expect(sheetsOf([], '2x4')).toEqual([])
})
