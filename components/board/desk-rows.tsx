'use client'
import { useRef } from 'react'
import type { Desk } from '@/lib/contract/board'
import { DeskRow } from './desk-row'
import { deskWarnings } from './desk-view'
import { drawnParts } from './drawn-parts'
import { type RowLook, useRowsInView } from './use-rows-in-view'

type DeskRowsProps = {
  desks: readonly Desk[]
  first: number
  pinned: ReadonlySet<string>
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
  className: string
}

/** As desk-row.tsx has them. */
const look: RowLook = {
  isWide: '(min-width: 48rem)',
  wide: { row: 52, extra: 19 },
  narrow: { row: 81, extra: 45 },
  extrasOf: (desk) => deskWarnings(desk).length,
}

/** The rows of a long list that are seen, with gaps as high as those that are not. */
export function DeskRows({ desks, first, pinned, now, onLogOut, className }: DeskRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const { from, to, top } = useRowsInView(list, desks, first, look)
  return (
    <ul ref={list} className={className}>
      {drawnParts(desks, { from, to }, pinned).map((part) =>
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
