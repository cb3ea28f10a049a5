import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

it('everybody has a turn, and then everybody again', () => {
  const turns = new Turns()
  const numbers = ['2003', '2001', '2005', '2002', '2004']
  expect([1, 2, 3, 4].map(() => turns.next(numbers, 2))).toEqual([
    ['2001', '2002'],
    ['2003', '2004'],
    ['2005'],
    ['2001', '2002'],
  ])
})

it('goes on where it was when numbers come and go', () => {
  const turns = new Turns()
  expect(turns.next(['2001', '2002', '2003'], 2)).toEqual(['2001', '2002'])
  expect(turns.next(['2001', '2004'], 2)).toEqual(['2004'])
  expect(turns.next([], 2)).toEqual([])
})
