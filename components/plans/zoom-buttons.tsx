'use client'
import { Maximize, Minus, Plus } from 'lucide-react'
import { plansWords } from '@/words/plans'
import { Button } from '../ui/button'
import { type Zoom, zoomStep } from './use-zoom'

/** What the keys + − 0 do, for the pointer. */
export function ZoomButtons({ zoom: { seen, zoomBy, showAll } }: { zoom: Zoom }) {
  const isWhole = seen.scale === 1
  const words = plansWords()
  return (
    <div
      role="group"
      aria-label={words.zoom}
      className="absolute right-3 bottom-3 flex gap-1 sm:flex-col rounded-lg border bg-surface p-1 shadow-float"
    >
      <Button
        variant="quiet"
        size="icon"
        title={`${words.zoomIn} (+)`}
        aria-label={words.zoomIn}
        onClick={() => zoomBy(zoomStep)}
      >
        <Plus aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        title={`${words.zoomOut} (−)`}
        aria-label={words.zoomOut}
        aria-disabled={isWhole}
        onClick={() => zoomBy(1 / zoomStep)}
      >
        <Minus aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        title={`${words.showAll} (0)`}
        aria-label={words.showAll}
        aria-disabled={isWhole}
        onClick={showAll}
      >
        <Maximize aria-hidden />
      </Button>
    </div>
  )
}
