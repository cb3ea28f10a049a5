'use client'
import { Maximize, Minus, Plus } from 'lucide-react'
import { Button } from '../ui/button'
import { type Zoom, zoomStep } from './use-zoom'

/** What the keys + − 0 do, for the pointer. */
export function ZoomButtons({ zoom: { seen, zoomBy, showAll } }: { zoom: Zoom }) {
  const isWhole = seen.scale === 1
  return (
    <div
      role="group"
      aria-label="Zoom"
      className="absolute right-3 bottom-3 flex flex-col gap-1 rounded-lg border bg-surface p-1 shadow-float"
    >
      <Button variant="quiet" size="icon" title="Zoom in (+)" aria-label="Zoom in" onClick={() => zoomBy(zoomStep)}>
        <Plus aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        title="Zoom out (−)"
        aria-label="Zoom out"
        aria-disabled={isWhole}
        onClick={() => zoomBy(1 / zoomStep)}
      >
        <Minus aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        title="Show the whole plan (0)"
        aria-label="Show the whole plan"
        aria-disabled={isWhole}
        onClick={showAll}
      >
        <Maximize aria-hidden />
      </Button>
    </div>
  )
}
