'use client'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Place } from '@/lib/contract/floors'
import type { Zoom } from './use-zoom'
import { share } from './zoom'

type MovableDeskProps = {
  number: string
  name: string
  place: Place
  describedBy: string
  placeUnder: Zoom['placeUnder']
  /** While it is on its way. */
  onDrag: (place: Place) => void
  onMove: (place: Place) => void
  /** By a key, which may be held. */
  onNudge: (place: Place) => void
  onTakeOff: () => void
}

/** Shares of the plan. */
const [step, longStep] = [0.005, 0.05]
const arrows: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A desk on a plan that is moved by the pointer or by arrow keys. */
export function MovableDesk(props: MovableDeskProps) {
  const { number, name, place, describedBy } = props
  const drag = useDrag(props)
  return (
    <li
      data-place={number}
      style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
      className="absolute -translate-x-1/2 -translate-y-1/2 hover:z-10 focus-within:z-10"
    >
      <button
        id={placeId(number)}
        type="button"
        aria-label={`${name} (${number})`}
        aria-describedby={describedBy}
        onKeyDown={(event) => onKey(event, props)}
        {...drag}
        className="block max-w-28 cursor-move touch-none truncate rounded-lg border-2 border-accent bg-surface px-2 py-1 text-xs font-medium text-ink shadow-float"
      >
        {name}
      </button>
    </li>
  )
}

export const placeId = (number: string) => `place-${number}`

function onKey(event: KeyboardEvent, { place, onNudge, onTakeOff }: MovableDeskProps): void {
  const arrow = arrows[event.key]
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (arrow) {
    const by = event.shiftKey ? longStep : step
    onNudge({ x: share(place.x + arrow[0] * by), y: share(place.y + arrow[1] * by) })
  } else if (event.key === 'Delete' || event.key === 'Backspace') onTakeOff()
  else return
  event.preventDefault()
}

/** The pointer holds the desk where it took it: the desk does not jump under it. */
function useDrag({ place, placeUnder, onDrag, onMove }: MovableDeskProps) {
  const held = useRef<{ dx: number; dy: number; last: Place | null } | null>(null)
  const letGo = () => {
    const last = held.current?.last
    held.current = null
    if (last) onMove(last)
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const under = placeUnder({ x: event.clientX, y: event.clientY })
      if (event.button !== 0 || !under) return
      // The plan stays where it is.
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { dx: place.x - under.x, dy: place.y - under.y, last: null }
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => {
      const under = held.current && placeUnder({ x, y })
      if (!held.current || !under) return
      const next = { x: share(under.x + held.current.dx), y: share(under.y + held.current.dy) }
      if (next.x === place.x && next.y === place.y) return
      held.current.last = next
      onDrag(next)
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  }
}
