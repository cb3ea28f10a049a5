import { expect, it } from 'vitest'
import { Pace } from './pace'

it('looks at once after a silence, however long the last look took', () => {
  const pace = new Pace()
  expect(pace.waitAt(0)).toBe(2)
  pace.worked(1_000, 1_030)
  expect(pace.waitAt(1_200)).toBe(2)
})

it('leaves as much time as a look took for everything else, up to 50 ms', () => {
  const pace = new Pace()
  pace.worked(1_000, 1_030)
  expect(pace.waitAt(1_030)).toBe(30)
  expect(pace.waitAt(1_050)).toBe(10)
  pace.worked(2_000, 2_500)
  expect(pace.waitAt(2_500)).toBe(50)
})

it('lets those who come at the same time come together', () => {
  const pace = new Pace()
  expect(pace.waitAt(0, 20)).toBe(20)
  pace.worked(1_000, 1_030)
  expect(pace.waitAt(1_030, 20)).toBe(30)
})
