'use client'
import { type RefObject, useRef, useSyncExternalStore } from 'react'
import type { Desk } from '@/lib/contract/board'
import { DeskTile } from './desk-tile'
import { drawnLines } from './drawn-parts'
import { onMove, useSeen } from './use-rows-in-view'

type DeskGridProps = {
  desks: readonly Desk[]
  /** How many tiles are drawn before it is known which are seen; null: all of them, always. */
  first: number | null
  /** Ids of desks that are drawn wherever they are. */
  pinned: ReadonlySet<string>
  now: number
}

/** As wide as a tile is at least, the room between two, and how far a line is from the next one. Pixels. */
const [narrowest, gap, line] = [152, 8, 64]
const look = 'grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2'

export function DeskGrid({ first, ...props }: DeskGridProps) {
  return first === null ? <AllTiles {...props} /> : <SeenTiles {...props} first={first} />
}

function AllTiles({ desks, now }: Omit<DeskGridProps, 'first'>) {
  return (
    <ul data-tiles className={look}>
      {desks.map((desk) => (
        <DeskTile key={desk.id} desk={desk} now={now} />
      ))}
    </ul>
  )
}

/** The lines of tiles that are seen, with gaps as high as those that are not. */
function SeenTiles({ desks, first, pinned, now }: DeskGridProps & { first: number }) {
  const list = useRef<HTMLUListElement>(null)
  const columns = useColumns(list)
  const range = useSeen(list, desks.length, first, (index) => Math.ceil(index / columns) * line)
  const heightOf = (tiles: number) => Math.ceil(tiles / columns) * line - gap
  return (
    <ul data-tiles ref={list} className={look}>
      {drawnLines(desks, range, pinned, columns).map((part) =>
        'gapTo' in part ? (
          <li
            key={`after ${part.index}`}
            aria-hidden
            className="col-span-full"
            style={{ height: heightOf(part.gapTo - part.index) }}
          />
        ) : (
          <DeskTile key={part.desk.id} desk={part.desk} now={now} place={part.index + 1} of={desks.length} />
        ),
      )}
    </ul>
  )
}

/** As the style above makes them. */
function useColumns(list: RefObject<HTMLElement | null>): number {
  const columns = () => Math.max(1, Math.floor(((list.current?.clientWidth ?? 0) + gap) / (narrowest + gap)))
  return useSyncExternalStore(onMove, columns, () => 1)
}
