import type { Desk } from '@/lib/contract/board'
import { isAvailable } from '@/lib/contract/desk-facts'
import { type DeskGroup, type DeskView, isLookedFor } from './desk-view'

/** What a location shows: rows, and at its foot the desks where nobody is. */
export type Layout = {
  rows: readonly Desk[]
  available: readonly Desk[]
  /** Not registered, or not known. */
  others: readonly Desk[]
}

/** How the view shows a group: the same object for the same group, so that it is not drawn again. */
export function layoutFor(view: DeskView): (group: DeskGroup) => Layout {
  return view.view === 'grid' || isLookedFor(view) ? everyDesk : peopleFirst
}

const peopleFirst = onceForEach(({ desks }) => {
  const free = desks.filter(({ session }) => session === null)
  return {
    rows: desks.filter(({ session }) => session !== null),
    available: free.filter(isAvailable),
    others: free.filter((desk) => !isAvailable(desk)),
  }
})

const everyDesk = onceForEach(({ desks }) => ({ rows: desks, available: [], others: [] }))

function onceForEach(make: (group: DeskGroup) => Layout): (group: DeskGroup) => Layout {
  const made = new WeakMap<DeskGroup, Layout>()
  return (group) => {
    const known = made.get(group) ?? make(group)
    made.set(group, known)
    return known
  }
}
