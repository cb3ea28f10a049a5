'use client'
import { Circle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { WallPlan, WallSpot } from '@/lib/contract/wall-view'
import { wallPictureAddress } from '@/lib/walls/address'
import { wallWords } from '@/words/wall'
import { widthForNames } from '../plans/names-fit'
import { PlanPicture } from '../plans/plan-picture'
import { roomFor, type Size } from '../plans/zoom'
import { classNames } from '../ui/class-names'
import { icons, stateWords } from './wall-line'

/** As .wall-tile of wall.css, with a gap; in its type sizes. */
const tile = { width: 8.4, height: 3.2 }

/** A floor on a wall: who is where, and which desks are available. */
export function WallFloor({ plan, isLive }: { plan: WallPlan; isLive: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState<Size>(plan.picture)
  const { size, em } = useRoom(box)
  const { fit } = roomFor(size ?? picture, picture)
  const tileInPixels = { width: tile.width * em, height: tile.height * em }
  const isNamed = fit.width >= widthForNames(plan.desks, fit.height / fit.width, tileInPixels)
  return (
    <div ref={box} className="wall-floor" data-live={isLive}>
      <div className="wall-plan" style={{ ...fit, visibility: size ? undefined : 'hidden' }}>
        <PlanPicture src={wallPictureAddress(plan)} onSize={setPicture} className="wall-picture" />
        <ul>
          {plan.desks.map((spot) => (
            <Spot key={`${spot.desk} ${spot.x} ${spot.y}`} spot={spot} isNamed={isNamed} />
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Where nobody is the desk says what it is called; a person’s name goes before it. */
function Spot({ spot: { x, y, name, desk, state }, isNamed }: { spot: WallSpot; isNamed: boolean }) {
  const word = wordOf(state)
  const below = state === 'here' && name !== null ? desk : word
  return (
    <li className="wall-spot" data-state={state} style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
      <span className="wall-icon" aria-hidden>
        {state === 'available' || state === 'off' ? <Circle /> : icons[state]}
      </span>
      <span className={classNames('wall-tile', !isNamed && 'sr-only')}>
        <span className="wall-spot-name">{name ?? desk}</span>
        {below ? <span className="wall-spot-word">{below}</span> : null}
      </span>
    </li>
  )
}

function wordOf(state: WallSpot['state']): string {
  const words = wallWords()
  if (state === 'available') return words.isAvailable
  if (state === 'off') return ''
  return stateWords()[state] ?? words.taken
}

/** How much room there is, and the size of the type in it. Pixels; null until it has been measured. */
function useRoom(box: { current: HTMLElement | null }): { size: Size | null; em: number } {
  const [room, setRoom] = useState<{ size: Size | null; em: number }>({ size: null, em: 0 })
  useEffect(() => {
    const { current } = box
    if (!current) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = current
      setRoom({ size: { width, height }, em: parseFloat(getComputedStyle(current).fontSize) })
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [box])
  return room
}
