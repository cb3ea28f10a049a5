'use client'
import { useEffect, useRef, useState } from 'react'
import type { Place, PlacedDesk } from '@/lib/contract/floors'
import { plansWords } from '@/words/plans'
import { answerOf, type ActionResult } from '../action-result'
import { toast } from '../ui/toast'
import { toastWithUndo } from '../ui/toast-with-undo'

export type PlaceActions = {
  place: (desk: PlacedDesk & { id: string }) => Promise<ActionResult>
  takeOff: (floor: string, number: string) => Promise<ActionResult>
}
export type Places = ReadonlyMap<string, Place>

/** While somebody holds an arrow key: the last of its steps is saved. Milliseconds. */
const holding = 400

/**
 * Where desks stand while somebody moves them: at once on the page, then saved. What could not be saved is where it was before.
 * @param nameOf how messages call a desk
 */
export function usePlaces(
  floor: string,
  first: readonly PlacedDesk[],
  actions: PlaceActions,
  nameOf: (number: string) => string,
) {
  const [places, setPlaces] = useState<Places>(() => new Map(first.map(({ number, x, y }) => [number, { x, y }])))
  const saved = useRef(places)
  const later = useLater()
  const put = (number: string, place: Place | null) => setPlaces((before) => withPlace(before, number, place))

  const save = async (number: string, place: Place) => {
    const result = await answerOf(actions.place({ id: floor, number, ...place }))
    if (result.ok) saved.current = withPlace(saved.current, number, place)
    else {
      put(number, saved.current.get(number) ?? null)
      toast.error(plansWords().edit.notMoved(nameOf(number)), { description: result.message })
    }
  }
  const move = (number: string, place: Place, isSavedLater = false) => {
    put(number, place)
    later.forget(number)
    if (isSavedLater) later.run(number, () => void save(number, place))
    else void save(number, place)
  }
  const takeOff = async (number: string) => {
    const before = places.get(number)
    later.forget(number)
    put(number, null)
    const result = await answerOf(actions.takeOff(floor, number))
    if (result.ok) {
      saved.current = withPlace(saved.current, number, null)
      if (before) toastWithUndo(plansWords().edit.isOff(nameOf(number)), async () => move(number, before))
    } else {
      put(number, before ?? null)
      toast.error(plansWords().edit.notTakenOff(nameOf(number)), { description: result.message })
    }
  }
  /** On the page alone, while it is dragged. */
  const drag = (number: string, place: Place) => put(number, place)
  return { places, move, drag, takeOff }
}

/** What is done in a moment, unless something else is asked of the same desk; leaving the page does it at once. */
function useLater() {
  const waiting = useRef(new Map<string, { timer: ReturnType<typeof setTimeout>; work: () => void }>())
  useEffect(() => {
    const { current } = waiting
    return () =>
      current.forEach(({ timer, work }) => {
        clearTimeout(timer)
        work()
      })
  }, [])
  const forget = (number: string) => {
    clearTimeout(waiting.current.get(number)?.timer)
    waiting.current.delete(number)
  }
  const run = (number: string, work: () => void) => {
    const timer = setTimeout(() => {
      waiting.current.delete(number)
      work()
    }, holding)
    waiting.current.set(number, { timer, work })
  }
  return { forget, run }
}

function withPlace(places: Places, number: string, place: Place | null): Places {
  const next = new Map(places)
  if (place) next.set(number, place)
  else next.delete(number)
  return next
}
