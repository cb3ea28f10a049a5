import type { Place } from '@/lib/contract/floors'
import type { Size } from './zoom'

/** As much room as a desk takes with its name. Pixels. */
const tileOfPlan: Size = { width: 134, height: 46 }
/** So many desks out of a hundred need not cover each other: two that stand on one spot must not hide the names of all. */
const enough = 0.85

/**
 * How wide a plan has to be drawn so that its desks have room for names. Two desks need it to be so wide that they are beside
 * or below each other.
 * @param ratio of the height of the plan to its width
 */
export function widthForNames(places: readonly Place[], ratio: number, tile = tileOfPlan): number {
  const needed = places.map((one) =>
    Math.max(0, ...places.map((other) => (one === other ? 0 : widthFor(one, other, ratio, tile)))),
  )
  return needed.sort((a, b) => a - b)[Math.max(0, Math.ceil(needed.length * enough) - 1)] ?? 0
}

const widthFor = (a: Place, b: Place, ratio: number, tile: Size) =>
  Math.min(tile.width / Math.abs(a.x - b.x), tile.height / (Math.abs(a.y - b.y) * ratio))
