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

/** The same of tiles, of which whole lines are drawn or not. */
export function drawnLines(desks: readonly Desk[], { from, to }: Range, pinned: ReadonlySet<string>, columns: number) {
  const lineOf = (index: number) => Math.floor(index / columns)
  const range = { from: lineOf(from) * columns, to: from < to ? (lineOf(to - 1) + 1) * columns : 0 }
  if (range.from === 0 && range.to >= desks.length) return drawnParts(desks, range, pinned)
  const lines = new Set(desks.flatMap(({ id }, index) => (pinned.has(id) ? [lineOf(index)] : [])))
  const whole = lines.size === 0 ? [] : desks.filter((_, index) => lines.has(lineOf(index)))
  return drawnParts(desks, range, new Set(whole.map(({ id }) => id)))
}
