'use client'
import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { Point } from './zoom'
import type { Zoom } from './use-zoom'

/** A hand that presses moves as far without meaning it. Pixels. */
const slip = 4

const pointOf = ({ clientX: x, clientY: y }: { clientX: number; clientY: number }): Point => ({ x, y })
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** One pointer moves the plan, two of them zoom; what was moved is not clicked as well. */
export function usePan({ boxRef, panBy, zoomAt }: Pick<Zoom, 'boxRef' | 'panBy' | 'zoomAt'>) {
  const pointers = useRef(new Map<number, Point>())
  const hasMoved = useRef(false)
  const inBox = (point: Point): Point => {
    const { left, top } = boxRef.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: point.x - left, y: point.y - top }
  }
  const forget = ({ pointerId }: PointerEvent) => {
    pointers.current.delete(pointerId)
    // The click that belongs to it comes before that, if there is one: fingers that moved make none, and a key’s is another.
    if (pointers.current.size === 0) setTimeout(() => (hasMoved.current = false))
  }
  const move = (event: PointerEvent<HTMLElement>, before: Point) => {
    const now = pointOf(event)
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
    if (!hasMoved.current && !other && distance(before, now) < slip) return
    hasMoved.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
    const by = { x: now.x - before.x, y: now.y - before.y }
    if (other) {
      zoomAt(distance(now, other) / Math.max(1, distance(before, other)), inBox(middle(before, other)))
      // What was between two fingers stays there, also where both go the same way.
      panBy({ x: by.x / 2, y: by.y / 2 })
    } else panBy(by)
    pointers.current.set(event.pointerId, now)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      if (pointers.current.size === 0) hasMoved.current = false
      pointers.current.set(event.pointerId, pointOf(event))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const before = pointers.current.get(event.pointerId)
      if (!before) return
      // It was released where we get no events.
      if (event.pointerType === 'mouse' && event.buttons === 0) forget(event)
      else move(event, before)
    },
    onPointerUp: forget,
    onPointerCancel: forget,
    onClickCapture: (event: MouseEvent) => {
      if (!hasMoved.current) return
      event.preventDefault()
      event.stopPropagation()
      hasMoved.current = false
    },
  }
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** The wheel zooms at the pointer. Where the plan is as small as it gets, the page scrolls on. */
export function useWheel({ boxRef, zoomAt, seen }: Pick<Zoom, 'boxRef' | 'zoomAt' | 'seen'>): void {
  const isWhole = seen.scale === 1
  useEffect(() => {
    const box = boxRef.current
    const onWheel = (event: WheelEvent) => {
      if (!box || (isWhole && event.deltaY > 0 && !event.ctrlKey)) return
      event.preventDefault()
      const { left, top } = box.getBoundingClientRect()
      zoomAt(Math.exp(-inPixels(event) / 400), { x: event.clientX - left, y: event.clientY - top })
    }
    // React’s own listener could not keep the page from scrolling.
    box?.addEventListener('wheel', onWheel, { passive: false })
    return () => box?.removeEventListener('wheel', onWheel)
  }, [boxRef, zoomAt, isWhole])
}

/** Some browsers count lines. Two fingers on a touchpad that move apart come as a slow wheel with Ctrl. */
const inPixels = ({ deltaY, deltaMode, ctrlKey }: WheelEvent) =>
  Math.min(200, Math.max(-200, deltaY * (deltaMode === 1 ? 30 : 1) * (ctrlKey ? 4 : 1)))
