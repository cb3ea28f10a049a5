'use client'
import { useEffect, useRef, useState } from 'react'
import type { Floor, Place, Plan } from '@/lib/contract/floors'
import { pictureAddress } from '@/lib/floors/address'
import { plansWords } from '@/words/plans'
import { nameOfDesk } from './desk-in-words'
import { MovableDesk, placeId } from './movable-desk'
import { PlanStage } from './plan-stage'
import { useCarry } from './use-carry'
import { type PlaceActions, type Places, usePlaces } from './use-places'
import { useZoom } from './use-zoom'
import { type WaitingDesk, WaitingDesks } from './waiting-desks'
import { share } from './zoom'

type EditPlanProps = {
  floor: Floor & { plan: Plan }
  waiting: readonly WaitingDesk[]
  /** What desks are called, by their numbers. */
  labels: Readonly<Record<string, string>>
  actions: PlaceActions
}

/** Puts desks onto a plan, moves them, and takes them off: by pointer, finger or keyboard. */
export function EditPlan({ floor, waiting, labels, actions }: EditPlanProps) {
  const words = plansWords().edit
  const [learnt, setLearnt] = useState<Record<string, string>>({})
  const nameOf = (number: string) => labels[number] || learnt[number] || plansWords().phone(number)
  const { places, move, drag, takeOff } = usePlaces(floor.id, floor.desks, actions, nameOf)
  const [said, setSaid] = useState('')
  const focusSoon = useFocusSoon()
  const zoom = useZoom(floor.plan)
  const put = ({ number, label }: WaitingDesk, place: Place) => {
    setLearnt((before) => ({ ...before, [number]: label }))
    move(number, place)
    setSaid(words.isPlaced(label || number, inWords(place)))
  }
  const { carried, begin } = useCarry<WaitingDesk>((desk, at) => {
    const place = zoom.placeUnder(at)
    if (place) put(desk, place)
  })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex min-w-0 flex-col gap-2">
        <PlanStage
          label={plansWords().planOf(floor.name, floor.location)}
          describedBy="edit-keys"
          src={pictureAddress(floor.id, floor.plan)}
          zoom={zoom}
        >
          {[...places].map(([number, place]) => (
            <MovableDesk
              key={number}
              {...{ number, place }}
              name={nameOf(number)}
              describedBy="edit-keys"
              placeUnder={zoom.placeUnder}
              onDrag={(next) => drag(number, next)}
              onMove={(next) => move(number, next)}
              onNudge={(next) => {
                move(number, next, true)
                setSaid(words.isAt(nameOf(number), inWords(next)))
              }}
              onTakeOff={() => {
                focusSoon(null)
                void takeOff(number)
              }}
            />
          ))}
        </PlanStage>
        <p id="edit-keys" className="text-[0.8125rem] text-muted">
          {words.keys}
        </p>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <WaitingDesks
        {...{ waiting, places }}
        pbx={floor.pbx}
        location={floor.location}
        onBegin={begin}
        onPlace={(desk) => {
          put(desk, besideOthers(zoom.middle(), places))
          focusSoon(desk.number)
        }}
      />
      {carried ? (
        <p
          aria-hidden
          className="pointer-events-none fixed z-20 -translate-x-1/2 -translate-y-1/2 rounded-lg border-2 border-accent bg-surface px-2 py-1 text-xs font-medium shadow-float"
          style={{ left: carried.at.x, top: carried.at.y }}
        >
          {nameOfDesk(carried.what)}
        </p>
      ) : null}
    </div>
  )
}

/** Shares of the plan: so close desks would cover each other. */
const apart = 0.06

function besideOthers(place: Place, places: Places): Place {
  const others = [...places.values()]
  const isTaken = ({ x, y }: Place) => others.some((one) => Math.abs(one.x - x) < apart && Math.abs(one.y - y) < apart)
  let free = place
  while (isTaken(free) && free.y < 1) free = { x: free.x, y: share(free.y + apart) }
  return free
}

const percent = (share: number) => Math.round(share * 100)
const inWords = ({ x, y }: Place) => plansWords().edit.where(percent(x), percent(y))

/** The focus follows a desk that was placed by the keyboard; from one that is gone it goes to the plan. */
function useFocusSoon() {
  const next = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (next.current === undefined) return
    const target =
      next.current === null ? document.querySelector('[data-plan]') : document.getElementById(placeId(next.current))
    if (target instanceof HTMLElement) target.focus()
    // A plan whose size is not known yet is hidden, and takes no focus before the next time.
    if (document.activeElement === target) next.current = undefined
  })
  return (number: string | null) => {
    next.current = number
  }
}
