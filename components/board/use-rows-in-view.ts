'use client'
import { type RefObject, useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { Desk } from '@/lib/contract/board'

/** Rows of a list from the first up to, but not with, the second. */
export type Range = { from: number; to: number }

/**
 * Drawn above and below what is seen, so that scrolling and the next press of Tab find rows there; drawn again when less
 * than `enough` of it is left, and given up when a list is further away than `far`. The differences matter: to draw rows
 * moves what is below them a little, which must not be a reason to draw again. Pixels.
 */
const ample = 400
const enough = 100
const far = 1_200

/** How high a row usually is, and by how much more with each `extra` line. Pixels. */
type Heights = { row: number; extra: number }
/** Of one kind of list: its rows, on a small screen as cards. */
export type RowLook = {
  /** A media query. */
  isWide: string
  wide: Heights
  narrow: Heights
  extrasOf: (desk: Desk) => number
}

/** Where each row of a list begins, from the top of the list; after the last one, where it ends. */
export type Top = (index: number) => number

/**
 * The rows of a list that are on the screen or near it, by its place on the page and the heights that rows usually have:
 * a row that is higher moves what follows by the difference, which the browser's scroll anchoring hides.
 */
export function useRowsInView(
  list: RefObject<HTMLElement | null>,
  desks: readonly Desk[],
  first: number,
  { isWide, wide, narrow, extrasOf }: RowLook,
) {
  const extras = useMemo(() => sums(desks.map(extrasOf)), [desks, extrasOf])
  const top = useCallback(
    (index: number) => {
      const { row, extra } = media(isWide).matches ? wide : narrow
      return index * row + (extras[index] ?? 0) * extra
    },
    [extras, isWide, wide, narrow],
  )
  return { ...useSeen(list, desks.length, first, top), top }
}

const known = new Map<string, MediaQueryList>()

/** Asked for some thousand times at each event of a large board: the browser reads the query once. */
function media(query: string): MediaQueryList {
  const found = known.get(query) ?? matchMedia(query)
  known.set(query, found)
  return found
}

/** Which of so many things in a list are on the screen or near it. @param first drawn before that is known */
export function useSeen(list: RefObject<HTMLElement | null>, count: number, first: number, top: Top): Range {
  const [rows] = useState(() => new DrawnRows({ from: 0, to: first }))
  const look = () => (list.current ? rows.at(list.current, count, top) : rows.drawn)
  const { from, to } = useSyncExternalStore(onMove, look, () => rows.drawn)
  return { from: Math.min(from, count), to: Math.min(to, count) }
}

/** What is drawn of one list: the same object for as long as it is enough. */
class DrawnRows {
  constructor(public drawn: Range) {}

  at(list: HTMLElement, count: number, top: Top): Range {
    const listTop = list.getBoundingClientRect().top
    const within = (margin: number) => rangeAt({ listTop, count, top, margin })
    if (isEmpty(within(far))) this.drawn = nothing
    else if (!covers(this.drawn, within(enough))) this.drawn = within(ample)
    return this.drawn
  }
}

const nothing: Range = { from: 0, to: 0 }
const isEmpty = ({ from, to }: Range) => from >= to
const covers = (range: Range, needed: Range) => isEmpty(needed) || (range.from <= needed.from && range.to >= needed.to)

/** How much comes before each, and after the last. */
function sums(values: readonly number[]): number[] {
  let sum = 0
  return [0, ...values.map((value) => (sum += value))]
}

type Place = { listTop: number; count: number; top: Top; margin: number }

function rangeAt({ listTop, count, top, margin }: Place): Range {
  const above = -margin - listTop
  if (top(count) < above) return nothing
  return {
    from: Math.max(0, firstBelow(above, count, top) - 1),
    to: firstBelow(innerHeight + margin - listTop, count, top),
  }
}

/** By halves: the first row that begins at a height or below it. */
function firstBelow(height: number, count: number, top: Top): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >> 1
    if (top(middle) < height) from = middle + 1
    else to = middle
  }
  return from
}

/** Everything that may bring other rows to the screen. */
export function onMove(look: () => void): () => void {
  const options = { passive: true, capture: true }
  addEventListener('scroll', look, options)
  addEventListener('resize', look, options)
  return () => {
    removeEventListener('scroll', look, options)
    removeEventListener('resize', look, options)
  }
}
