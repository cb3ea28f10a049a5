'use client'
import { useRef } from 'react'
import type { Desk } from '@/lib/contract/board'
import { DeskRow } from './desk-row'
import { type Range, useRowsInView } from './use-rows-in-view'

type DeskRowsProps = {
  desks: readonly Desk[]
  first: number
  pinned: ReadonlySet<string>
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
  className: string
}

/** The rows of a long list that are seen, with gaps as high as those that are not. */
export function DeskRows({ desks, first, pinned, now, onLogOut, className }: DeskRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const { from, to, top } = useRowsInView(list, desks, first)
  return (
    <ul ref={list} className={className}>
      {drawn(desks, { from, to }, pinned).map((part) =>
        'gapTo' in part ? (
          <li key={`after ${part.index}`} aria-hidden style={{ height: top(part.gapTo) - top(part.index) }} />
        ) : (
          <DeskRow
            key={part.desk.id}
            desk={part.desk}
            now={now}
            onLogOut={onLogOut}
            place={part.index + 1}
            of={desks.length}
          />
        ),
      )}
    </ul>
  )
}

type Part = { index: number; desk: Desk } | { index: number; gapTo: number }

function drawn(desks: readonly Desk[], { from, to }: Range, pinned: ReadonlySet<string>): Part[] {
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
