import { useMemo } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { PlacedDesk } from '@/lib/contract/floors'
import { DeskMarker } from './desk-marker'
import { widthForNames } from './names-fit'
import type { Zoom } from './use-zoom'

type DeskMarkersProps = {
  desks: readonly Desk[]
  placed: readonly PlacedDesk[]
  /** Somebody looks for something, and these are what fits. */
  isLookedFor: boolean
  found: ReadonlySet<Desk>
  /** The number of a desk that was chosen; '' for none. */
  marked: string
  zoom: Pick<Zoom, 'fit' | 'seen'>
}

/** The desks of a plan where they stand; with their names as soon as the plan is drawn wide enough. */
export function DeskMarkers({ desks, placed, isLookedFor, found, marked, zoom: { fit, seen } }: DeskMarkersProps) {
  const places = useMemo(() => new Map(placed.map((desk) => [desk.number, desk])), [placed])
  const ratio = fit.height / fit.width
  const wide = useMemo(() => widthForNames(placed, ratio), [placed, ratio])
  return desks.map((desk) => {
    const place = places.get(desk.number)
    return place ? (
      <DeskMarker
        key={desk.id}
        desk={desk}
        place={place}
        isNamed={fit.width * seen.scale >= wide}
        isFaint={!found.has(desk)}
        isMarked={(isLookedFor && found.has(desk)) || desk.number === marked}
      />
    ) : null
  })
}
