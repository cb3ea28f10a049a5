import { describe, expect, it } from 'vitest'
import { availableOn, keyAfter, layoutFor, pagesOf, placeOf } from './pages'

const location = (name: string, people: number) => ({
  name,
  people: Array.from({ length: people }, (_, index) => ({
    name: `P${index}`,
    desk: `${index}`,
    state: 'here' as const,
  })),
  available: [],
})

const floor = (id: string, place: string) => ({
  ...{ id, location: place, name: id, picture: { hash: 'h', width: 4, height: 3 } },
  desks: [
    { x: 0, y: 0, name: null, desk: 'Window', state: 'available' as const },
    { x: 1, y: 0, name: 'A', desk: 'Door', state: 'here' as const },
    { x: 1, y: 1, name: null, desk: 'Stairs', state: 'off' as const },
  ],
})
type Locations = ReturnType<typeof location>[]
const lists = (...locations: Locations) => pagesOf({ locations, plans: [] }, false)
const peopleOf = (...locations: Locations) =>
  lists(...locations).flatMap((page) => (page.kind === 'people' ? [page] : []))

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
    expect(lists(location('A', 3), location('B', 0)).map(({ key }) => key)).toEqual(['A/0', 'B/0'])
  })

  it('are several of a location with more people than fit, as many people on each', () => {
    const pages = peopleOf(location('A', 35))
    expect(pages.map(({ people }) => people.length)).toEqual([12, 12, 11])
    expect(pages.map(({ part, parts }) => `${part} of ${parts}`)).toEqual(['1 of 3', '2 of 3', '3 of 3'])
    expect(pages.flatMap(({ people }) => people)).toHaveLength(35)
  })

  it('follow each other, and begin again', () => {
    const pages = lists(location('A', 1), location('B', 1))
    expect(keyAfter(pages, 'A/0')).toBe('B/0')
    expect(keyAfter(pages, 'B/0')).toBe('A/0')
    expect(keyAfter([], 'A/0')).toBe('')
  })

  it('stay where they are while people come and go, and begin again where a location goes', () => {
    const pages = lists(location('B', 1), location('C', 20))
    expect(placeOf(pages, 'C/1')).toBe(2)
    expect(placeOf(pages, 'A/0')).toBe(0)
  })

  it('are the floors of a location after its people, and of others last', () => {
    const [locations, plans] = [
      [location('A', 1), location('B', 1)],
      [floor('C1', 'C'), floor('A1', 'A'), floor('A2', 'A')],
    ]
    const pages = pagesOf({ locations, plans }, false)
    expect(pages.map(({ key }) => key)).toEqual(['A/0', 'A1', 'A2', 'B/0', 'C1'])
    expect(pages.slice(0, 2).map(availableOn)).toEqual([[], ['Window']])
  })
})
