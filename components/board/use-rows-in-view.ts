'use client'
import { type RefObject, useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Desk } from '@/lib/contract/board'
import { deskWarnings } from './desk-view'

/** Rows of a list from the first up to, but not with, the second. */
export type Range = { from: number; to: number }

/** Drawn above and below what is seen, so that scrolling and the next press of Tab find rows there. Pixels. */
const beyond = 400
/** The window moves by whole steps: most scrolling changes nothing. */
const step = 4
/** Of a row on a wide screen, of a card on a small one, and of each warning in it. Pixels. */
const rowHeight = 53
const cardHeight = 89
const warningHeight = 22
const wide = '(min-width: 48rem)'

/**
 * The rows of a list that are on the screen or near it, by its place on the page and the heights that rows usually have:
 * a row that is higher moves what follows by the difference, which the browser's scroll anchoring hides.
 */
export function useRowsInView(list: RefObject<HTMLElement | null>, desks: readonly Desk[], first: number) {
  const atFirst = `0-${Math.min(first, desks.length)}`
  const warnings = useMemo(() => sums(desks.map((desk) => deskWarnings(desk).length)), [desks])
  const top = useCallback(
    (index: number) =>
      index * (matchMedia(wide).matches ? rowHeight : cardHeight) + (warnings[index] ?? 0) * warningHeight,
    [warnings],
  )
  const look = () => (list.current ? rangeAt(list.current.getBoundingClientRect().top, desks.length, top) : atFirst)
  const [from = 0, to = 0] = useSyncExternalStore(onMove, look, () => atFirst)
    .split('-')
    .map(Number)
  return { from: Math.min(from, desks.length), to: Math.min(to, desks.length), top }
}

/** How much comes before each, and after the last. */
function sums(values: readonly number[]): number[] {
  let sum = 0
  return [0, ...values.map((value) => (sum += value))]
}

// A text, so that the same range is the same value.
function rangeAt(listTop: number, count: number, top: (index: number) => number): string {
  const from = firstBelow(-beyond - listTop, count, top) - 1
  const to = firstBelow(innerHeight + beyond - listTop, count, top)
  return `${Math.max(0, Math.floor(from / step) * step)}-${Math.min(count, Math.ceil(to / step) * step)}`
}

/** By halves: the first row that begins at a height or below it. */
function firstBelow(height: number, count: number, top: (index: number) => number): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >> 1
    if (top(middle) < height) from = middle + 1
    else to = middle
  }
  return from
}

function onMove(look: () => void): () => void {
  const options = { passive: true, capture: true }
  addEventListener('scroll', look, options)
  addEventListener('resize', look, options)
  return () => {
    removeEventListener('scroll', look, options)
    removeEventListener('resize', look, options)
  }
}
