'use client'
import { type PointerEvent as ReactPointerEvent, useState } from 'react'
import type { Point } from './zoom'

/** A hand that presses moves as far without meaning it. Pixels. */
const slip = 4

/** Something that is carried from a list to a plan by the pointer, and where the pointer is. */
export type Carried<T> = { what: T; at: Point }

/**
 * Begins with a press on it, and ends where it is let go; Escape puts it back. On a touch screen it begins at a handle, since
 * a finger elsewhere scrolls the list.
 */
export function useCarry<T>(onDrop: (what: T, at: Point) => void) {
  const [carried, setCarried] = useState<Carried<T> | null>(null)
  const begin = (what: T, event: ReactPointerEvent) => {
    if (event.button !== 0) return
    const start = pointOf(event.nativeEvent)
    const ended = new AbortController()
    let at: Point | null = null
    const end = () => {
      ended.abort()
      setCarried(null)
    }
    const onMove = (move: PointerEvent) => {
      const now = pointOf(move)
      if (!at && Math.hypot(now.x - start.x, now.y - start.y) < slip) return
      at = now
      setCarried({ what, at })
    }
    const onUp = () => {
      end()
      if (at) onDrop(what, at)
    }
    const { signal } = ended
    addEventListener('pointermove', onMove, { signal })
    addEventListener('pointerup', onUp, { signal })
    addEventListener('pointercancel', end, { signal })
    addEventListener('keydown', ({ key }) => (key === 'Escape' ? end() : undefined), { signal })
  }
  return { carried, begin }
}

const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y })
