import { describe, expect, it } from 'vitest'
import { keyAfter, layoutFor, pagesOf, placeOf } from './pages'

const location = (name: string, people: number) => ({
  name,
  people: Array.from({ length: people }, (_, index) => ({
    name: `P${index}`,
    desk: `${index}`,
    state: 'here' as const,
  })),
  available: [],
})

describe('the type of a wall', () => {
  it.each([false, true])(
    'grows when few people are there, and is never smaller than can be read (upright: %s)',
    (up) => {
      const names = [1, 4, 5, 8, 9, 12, 13, 16, 400].map((people) => layoutFor(people, up).name)
      expect(names).toEqual(names.toSorted((a, b) => b - a))
      expect(Math.min(...names) * 10.8).toBeGreaterThanOrEqual(46)
    },
  )
})

describe('the pages of a wall', () => {
  it('are one for each location, empty ones too', () => {
    expect(pagesOf([location('A', 3), location('B', 0)], false).map(({ key }) => key)).toEqual(['A/0', 'B/0'])
  })

  it('are several of a location with more people than fit, as many people on each', () => {
    const pages = pagesOf([location('A', 35)], false)
    expect(pages.map(({ people }) => people.length)).toEqual([12, 12, 11])
    expect(pages.map(({ part, parts }) => `${part} of ${parts}`)).toEqual(['1 of 3', '2 of 3', '3 of 3'])
    expect(pages.flatMap(({ people }) => people)).toHaveLength(35)
  })

  it('follow each other, and begin again', () => {
    const pages = pagesOf([location('A', 1), location('B', 1)], false)
    expect(keyAfter(pages, 'A/0')).toBe('B/0')
    expect(keyAfter(pages, 'B/0')).toBe('A/0')
    expect(keyAfter([], 'A/0')).toBe('')
  })

  it('stay where they are while people come and go, and begin again where a location goes', () => {
    const pages = pagesOf([location('B', 1), location('C', 20)], false)
    expect(placeOf(pages, 'C/1')).toBe(2)
    expect(placeOf(pages, 'A/0')).toBe(0)
  })
})
