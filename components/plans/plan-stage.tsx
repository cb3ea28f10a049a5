'use client'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { plansWords } from '@/words/plans'
import { classNames } from '../ui/class-names'
import { PlanPicture } from './plan-picture'
import { usePan, useWheel } from './use-pan'
import { type Zoom, zoomStep } from './use-zoom'
import { ZoomButtons } from './zoom-buttons'
import type { Size } from './zoom'

type PlanStageProps = {
  /** For screen readers. */
  label: string
  /** The id of what says how it is used. */
  describedBy: string
  /** Where the picture is. */
  src: string
  zoom: Zoom
  /** The desks, as items of a list. */
  children: ReactNode
}

/** A plan that is zoomed and moved by wheel, fingers, pointer, keys and buttons, with desks on it. */
export function PlanStage({ label, describedBy, src, zoom, children }: PlanStageProps) {
  const { boxRef, picture, setPicture, isMeasured, seen, fit } = zoom
  const pan = usePan(zoom)
  useWheel(zoom)
  return (
    <div className="relative">
      <div
        ref={boxRef}
        role="group"
        aria-label={label}
        aria-describedby={describedBy}
        tabIndex={0}
        data-plan
        data-zoom={seen.scale.toFixed(2)}
        onKeyDown={(event) => onKey(event, zoom)}
        onFocus={(event) => bringIntoView(event, zoom)}
        {...pan}
        style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        className={classNames(
          'relative max-h-[calc(100dvh-14rem)] min-h-64 w-full cursor-grab overflow-clip rounded-xl border bg-sunken select-none active:cursor-grabbing',
          // One finger scrolls the page while there is nothing of the plan to be moved.
          seen.scale === 1 ? 'touch-pan-y' : 'touch-none',
        )}
      >
        <div
          data-picture
          className="absolute top-0 left-0 origin-top-left"
          style={{
            width: fit.width * seen.scale,
            height: fit.height * seen.scale,
            transform: `translate(${seen.x}px, ${seen.y}px)`,
            visibility: isMeasured ? undefined : 'hidden',
          }}
        >
          <Picture key={src} src={src} onSize={setPicture} />
          <ul aria-label={plansWords().desksOnPlan}>{children}</ul>
        </div>
      </div>
      <ZoomButtons zoom={zoom} />
    </div>
  )
}

/** The list on it names the desks. */
function Picture({ src, onSize }: { src: string; onSize: (size: Size) => void }) {
  const [hasFailed, setFailed] = useState(false)
  if (hasFailed)
    return (
      <p role="alert" className="absolute inset-0 grid place-items-center p-4 text-center text-muted">
        {plansWords().pictureFailed}
      </p>
    )
  return (
    <PlanPicture
      src={src}
      onSize={onSize}
      onFail={() => setFailed(true)}
      className="pointer-events-none size-full rounded-lg dark:brightness-55"
    />
  )
}

/** How far an arrow key moves the plan. Pixels. */
const arrowStep = 80
const arrows: Record<string, [x: number, y: number]> = {
  ArrowLeft: [arrowStep, 0],
  ArrowRight: [-arrowStep, 0],
  ArrowUp: [0, arrowStep],
  ArrowDown: [0, -arrowStep],
}

function onKey(event: KeyboardEvent, { zoomBy, panBy, showAll }: Zoom): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const arrow = arrows[event.key]
  if (arrow) panBy({ x: arrow[0], y: arrow[1] })
  else if (event.key === '+' || event.key === '=') zoomBy(zoomStep)
  else if (event.key === '-' || event.key === '_') zoomBy(1 / zoomStep)
  else if (event.key === '0') showAll()
  else return
  event.preventDefault()
}

/** A desk that gets the focus by Tab while it is outside of what is seen. */
function bringIntoView({ target, currentTarget }: FocusEvent<HTMLElement>, { panBy }: Zoom): void {
  if (target === currentTarget) return
  const [desk, box] = [target.getBoundingClientRect(), currentTarget.getBoundingClientRect()]
  const by = {
    x: Math.max(0, box.left - desk.left + margin) - Math.max(0, desk.right - box.right + margin),
    y: Math.max(0, box.top - desk.top + margin) - Math.max(0, desk.bottom - box.bottom + margin),
  }
  const isOutside = desk.left < box.left || desk.right > box.right || desk.top < box.top || desk.bottom > box.bottom
  if (isOutside) panBy(by)
}
const margin = 12
