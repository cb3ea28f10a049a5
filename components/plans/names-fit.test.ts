import { expect, test } from 'vitest'
import { widthForNames } from './names-fit'

test('a desk alone has room, and so has none', () => {
  expect(widthForNames([], 0.5)).toBe(0)
  expect(widthForNames([{ x: 0.5, y: 0.5 }], 0.5)).toBe(0)
})

test('two desks beside each other need the width of their names between them', () => {
  const places = [
    { x: 0.25, y: 0.5 },
    { x: 0.5, y: 0.5 },
  ]
  expect(widthForNames(places, 0.5)).toBe(536)
})

test('two desks below each other need their height', () => {
  const places = [
    { x: 0.5, y: 0.25 },
    { x: 0.5, y: 0.75 },
  ]
  expect(widthForNames(places, 0.5)).toBe(184)
})

test('two on the same spot do not take the names of the others', () => {
  const apart = Array.from({ length: 18 }, (_, index) => ({ x: index / 18, y: 0.5 }))
  const crowded = [...apart, { x: 0.99, y: 0.5 }, { x: 0.99, y: 0.5 }]
  expect(widthForNames(crowded, 0.5)).toBeLessThan(10_000)
})
