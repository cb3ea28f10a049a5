import type { WallLocation, WallPerson } from '@/lib/contract/wall-view'

/** How people stand on a page: `name` is the height of a name, in hundredths of the screen’s height. */
export interface Layout {
  columns: number
  rows: number
  name: number
}

export interface WallPage {
  /** Stays the same while people come and go. */
  key: string
  location: WallLocation
  people: readonly WallPerson[]
  /** Of a location with more people than fit on one page, the first is 1. */
  part: number
  parts: number
  layout: Layout
}

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

/** What is shown one after the other. */
export function pagesOf(locations: readonly WallLocation[], isUpright: boolean): WallPage[] {
  return locations.flatMap((location) => {
    const parts = Math.max(1, Math.ceil(location.people.length / room(smallest(isUpright))))
    // As many on each, so that the last page is not nearly empty.
    const each = Math.ceil(location.people.length / parts)
    const layout = layoutFor(each, isUpright)
    return Array.from({ length: parts }, (_, index): WallPage => {
      const people = location.people.slice(index * each, (index + 1) * each)
      return { key: `${location.name}/${index}`, location, people, part: index + 1, parts, layout }
    })
  })
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
