import { expect, it } from 'vitest'
import { stepOf } from './line-chart'

it.each([
  [1, 1],
  [4, 1],
  [5, 2],
  [31, 10],
  [60, 20],
  [80, 20],
  [81, 50],
  [4_000, 1_000],
])('four steps reach over %i: %i each', (highest, step) => {
  expect(stepOf(highest)).toBe(step)
})
