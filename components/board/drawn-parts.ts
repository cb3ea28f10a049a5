import type { Desk } from '@/lib/contract/board'
import type { Range } from './use-rows-in-view'

/** A row of a list, or a gap in the place of rows that are not drawn. */
type Part = { index: number; desk: Desk } | { index: number; gapTo: number }

/** A list of which a range is drawn. @param pinned ids of what is drawn wherever it is */
export function drawnParts(desks: readonly Desk[], { from, to }: Range, pinned: ReadonlySet<string>): Part[] {
  const parts: Part[] = []
  let next = 0
  const draw = (index: number, desk: Desk) => {
    if (index > next) parts.push({ index: next, gapTo: index })
    parts.push({ index, desk })
    next = index + 1
  }
  desks.forEach((desk, index) => {
    if ((index >= from && index < to) || pinned.has(desk.id)) draw(index, desk)
  })
  if (next < desks.length) parts.push({ index: next, gapTo: desks.length })
  return parts
}
