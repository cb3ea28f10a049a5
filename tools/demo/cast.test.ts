import { expect, test } from 'vitest'
import { people } from '../../sandbox/index.ts'
import { chooseCast, isOwn } from './cast.ts'

const pool = ['2001', '2002', '2003', '2004', '2005']
const demo = { pool, people, sessions: [], registered: new Set<string>() }
const session = (phone: string, extension: string) => ({ id: `${extension} at ${phone}`, phone, extension })

test('on a demo that nobody uses, the first desks and people play', () => {
  const cast = chooseCast(demo)
  expect(cast.desks).toEqual(['2001', '2002', '2003'])
  expect(cast.people.map(({ number }) => number)).toEqual(['1001', '1002'])
})

test('desks with a session or an open phone are left alone, and so are people', () => {
  const cast = chooseCast({
    ...demo,
    sessions: [session('2002', '1001')],
    registered: new Set(['2001', '1003']),
  })
  expect(cast.desks).toEqual(['2003', '2004', '2005'])
  expect(cast.people.map(({ number }) => number)).toEqual(['1002', '1004'])
})

test('with too few of them, it says which are free and what to do', () => {
  const crowded = { ...demo, registered: new Set(['2001', '2002', '2003', '1001']) }
  expect(() => chooseCast(crowded)).toThrow(/Free desks: 2004, 2005; free people: 1002, 1003, 1004, 1005\.\nLog people/)
  expect(() => chooseCast({ ...demo, pool: [] })).toThrow(/Free desks: none;/)
})

test('only what its own people do at its own desks is the tour’s', () => {
  const cast = chooseCast(demo)
  expect(isOwn(cast, session('2001', '1002'))).toBe(true)
  expect(isOwn(cast, session('2005', '1001'))).toBe(false)
  expect(isOwn(cast, session('2001', '1005'))).toBe(false)
})
