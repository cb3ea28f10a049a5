'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Place } from '@/lib/contract/floors'
import { centred, panned, placeAt, type Point, roomFor, type Seen, settled, type Size, wholePlan, zoomed } from './zoom'

/** One press of a key or a button. */
export const zoomStep = 1.4
/** How near a desk is shown that somebody looks for. */
const near = 2.5

/**
 * How a plan is seen in its box, whose size is measured.
 * @param header its size as its first bytes say. The browser knows better once it has it: it turns photographs the right way up.
 */
export function useZoom(header: Size) {
  const [picture, setPicture] = useState(header)
  const boxRef = useRef<HTMLDivElement>(null)
  const box = useSizeOf(boxRef)
  const room = useMemo(() => roomFor(box ?? picture, picture), [box, picture])
  const [wanted, setWanted] = useState<Seen>(wholePlan)
  const seen = settled(wanted, room)
  const zoomAt = useCallback(
    (factor: number, at: Point) => setWanted((before) => zoomed(settled(before, room), factor, at, room)),
    [room],
  )
  const zoomBy = useCallback((factor: number) => zoomAt(factor, middleOf(room.box)), [zoomAt, room])
  const panBy = useCallback((by: Point) => setWanted((before) => panned(settled(before, room), by, room)), [room])
  const showAll = useCallback(() => setWanted(wholePlan), [])
  const show = useCallback(
    (place: Place) => setWanted(({ scale }) => centred(place, Math.max(scale, near), room)),
    [room],
  )
  const middle = () => placeAt(seen, middleOf(room.box), room)
  /** @param point of the window; null: it is outside of the box */
  const placeUnder = ({ x, y }: Point): Place | null => {
    const edges = boxRef.current?.getBoundingClientRect()
    if (!edges || x < edges.left || x > edges.right || y < edges.top || y > edges.bottom) return null
    return placeAt(seen, { x: x - edges.left, y: y - edges.top }, room)
  }
  return {
    ...{ boxRef, picture, setPicture, isMeasured: box !== null, seen, fit: room.fit },
    ...{ zoomAt, zoomBy, panBy, showAll, show, middle, placeUnder },
  }
}
export type Zoom = ReturnType<typeof useZoom>

const middleOf = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 })

/** null until it has been measured. */
function useSizeOf(element: { current: HTMLElement | null }): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(() => setSize({ width: current.clientWidth, height: current.clientHeight }))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
