'use client'
import { useRef } from 'react'
import type { Desk } from '@/lib/contract/board'
import { DeskRow } from './desk-row'
import { deskWarnings } from './desk-view'
import { drawnParts } from './drawn-parts'
import { type RowLook, useRowsInView } from './use-rows-in-view'

type DeskRowsProps = {
  desks: readonly Desk[]
  /** How many rows are drawn before it is known which are seen; null: all of them, always. */
  first: number | null
  /** Ids of desks that are drawn wherever they are. */
  pinned: ReadonlySet<string>
  now: number
  onLogOut: ((desk: Desk) => void) | undefined
  isCompact: boolean
}

export function DeskRows(props: DeskRowsProps) {
  const { desks, first } = props
  if (desks.length === 0) return null
  return first === null ? <AllRows {...props} /> : <SeenRows {...props} first={first} />
}

function AllRows({ desks, now, onLogOut, isCompact }: DeskRowsProps) {
  return (
    <ul className="divide-y">
      {desks.map((desk) => (
        <DeskRow key={desk.id} {...{ desk, now, onLogOut, isCompact }} />
      ))}
    </ul>
  )
}

/** As desk-row.tsx has them. */
const isWide = '(min-width: 48rem)'
const comfortable: RowLook = {
  isWide,
  wide: { row: 53, extra: 21 },
  narrow: { row: 62, extra: 45 },
  extrasOf: (desk) => deskWarnings(desk).length,
}
const compact: RowLook = { isWide, wide: { row: 37, extra: 0 }, narrow: { row: 50, extra: 0 }, extrasOf: () => 0 }

/** The rows of a long list that are seen, with gaps as high as those that are not. */
function SeenRows({ desks, first, pinned, now, onLogOut, isCompact }: DeskRowsProps & { first: number }) {
  const list = useRef<HTMLUListElement>(null)
  const { from, to, top } = useRowsInView(list, desks, first, isCompact ? compact : comfortable)
  return (
    <ul ref={list} className="divide-y">
      {drawnParts(desks, { from, to }, pinned).map((part) =>
        'gapTo' in part ? (
          <li key={`after ${part.index}`} aria-hidden style={{ height: top(part.gapTo) - top(part.index) }} />
        ) : (
          <DeskRow
            key={part.desk.id}
            {...{ desk: part.desk, now, onLogOut, isCompact }}
            place={part.index + 1}
            of={desks.length}
          />
        ),
      )}
    </ul>
  )
}
