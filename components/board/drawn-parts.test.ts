import { expect, test } from 'vitest'
import { drawnLines, drawnParts } from './drawn-parts'
import { desk } from './fixtures'

const desks = Array.from({ length: 20 }, (_, index) => desk(String(2000 + index)))
const pinned = (...numbers: number[]) => new Set(numbers.map((number) => `id of ${number}`))
const inShort = (parts: ReturnType<typeof drawnParts>) =>
  parts.map((part) => ('gapTo' in part ? `${part.index} to ${part.gapTo} not` : part.desk.number))

test('of a list a range is drawn, and what is pinned, with gaps for the rest', () => {
  expect(inShort(drawnParts(desks, { from: 2, to: 4 }, pinned(2010)))).toEqual([
    ...['0 to 2 not', '2002', '2003', '4 to 10 not', '2010', '11 to 20 not'],
  ])
})

test('of tiles whole lines are drawn: a gap is as many lines high', () => {
  expect(inShort(drawnLines(desks, { from: 5, to: 6 }, pinned(2019), 4))).toEqual([
    ...['0 to 4 not', '2004', '2005', '2006', '2007', '8 to 16 not', '2016', '2017', '2018', '2019'],
  ])
})

test('the last line of tiles may be short', () => {
  expect(inShort(drawnLines(desks, { from: 0, to: 0 }, pinned(2019), 6))).toEqual(['0 to 18 not', '2018', '2019'])
})
