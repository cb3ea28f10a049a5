import type { WallLocation, WallPerson, WallPlan, WallView } from '@/lib/contract/wall-view'

/** How people stand on a page: `name` is the height of a name, in hundredths of the screen’s height. */
export interface Layout {
  columns: number
  rows: number
  name: number
}

export interface PeoplePage {
  kind: 'people'
  /** Stays the same while people come and go. */
  key: string
  location: WallLocation
  people: readonly WallPerson[]
  /** Of a location with more people than fit on one page, the first is 1. */
  part: number
  parts: number
  layout: Layout
}

export interface PlanPage {
  kind: 'plan'
  key: string
  plan: WallPlan
}

export type WallPage = PeoplePage | PlanPage

/** The fewer people there are, the larger their names; the smallest is 47 px on a screen of 1080 lines. */
const wide: readonly Layout[] = [
  { columns: 1, rows: 4, name: 9 },
  { columns: 2, rows: 4, name: 6.2 },
  { columns: 2, rows: 6, name: 5.4 },
  { columns: 2, rows: 8, name: 4.4 },
]
/** A screen that stands upright is measured by its width. */
const upright: readonly Layout[] = [
  { columns: 1, rows: 8, name: 6.2 },
  { columns: 1, rows: 12, name: 5.4 },
  { columns: 1, rows: 16, name: 4.4 },
]
const room = ({ columns, rows }: Layout) => columns * rows

export function layoutFor(people: number, isUpright: boolean): Layout {
  const layouts = isUpright ? upright : wide
  return layouts.find((layout) => room(layout) >= people) ?? smallest(isUpright)
}

const smallest = (isUpright: boolean) => (isUpright ? upright : wide).at(-1) as Layout

/** What is shown one after the other: each location, and then its floors. */
export function pagesOf({ locations, plans }: Pick<WallView, 'locations' | 'plans'>, isUpright: boolean): WallPage[] {
  // A floor may have desks that are available where its own location has none.
  const places = [...new Set([...locations.map(({ name }) => name), ...plans.map(({ location }) => location)])]
  return places.flatMap((place) => [
    ...locations.filter(({ name }) => name === place).flatMap((location) => peoplePages(location, isUpright)),
    ...plans
      .filter(({ location }) => location === place)
      .map((plan): PlanPage => ({ kind: 'plan', key: plan.id, plan })),
  ])
}

function peoplePages(location: WallLocation, isUpright: boolean): PeoplePage[] {
  const parts = Math.max(1, Math.ceil(location.people.length / room(smallest(isUpright))))
  // As many on each, so that the last page is not nearly empty.
  const each = Math.ceil(location.people.length / parts)
  const layout = layoutFor(each, isUpright)
  return Array.from({ length: parts }, (_, index) => {
    const people = location.people.slice(index * each, (index + 1) * each)
    return { kind: 'people', key: `${location.name}/${index}`, location, people, part: index + 1, parts, layout }
  })
}

/** Desks where somebody could log in now. */
export function availableOn(page: WallPage): readonly string[] {
  if (page.kind === 'people') return page.location.available
  return page.plan.desks.filter(({ state }) => state === 'available').map(({ desk }) => desk)
}

/** The page that follows the one of this key; the first, where that one is gone or was the last. */
export function keyAfter(pages: readonly WallPage[], key: string): string {
  const next = pages[placeOf(pages, key) + 1] ?? pages[0]
  return next?.key ?? ''
}

/** Where the page of this key is; the first, where it is gone. */
export const placeOf = (pages: readonly WallPage[], key: string): number =>
  Math.max(
    0,
    pages.findIndex((page) => page.key === key),
  )
