import type { Desk } from '@/lib/contract/board'
import { comparisonOf, groupSorted, searched, type DeskGroup, type DeskView, type Order } from './desk-view'

/**
 * The groups of the board, each time from the last ones: with thousands of desks and an event every moment, only what
 * has changed is put into its place, and a group in which nothing has changed stays the same object.
 */
export class Arrangement {
  private order: Order | null = null
  private members: ReadonlySet<Desk> = new Set()
  private sorted: readonly Desk[] = []
  private groups: DeskGroup[] = []

  /** As groupDesks of desk-view.ts. */
  groupsOf(desks: readonly Desk[], view: DeskView): DeskGroup[] {
    this.sort(desks, view.order)
    const before = new Map(this.groups.map((group) => [keyOf(group), group]))
    this.groups = groupSorted(searched(this.sorted, view)).map((group) => {
      const old = before.get(keyOf(group))
      return old && areSame(old.desks, group.desks) ? old : group
    })
    return this.groups
  }

  private sort(desks: readonly Desk[], order: Order): void {
    const compare = comparisonOf(order)
    const members = new Set(desks)
    const added = desks.filter((desk) => !this.members.has(desk))
    const isMuch = order !== this.order || added.length > desks.length / 8
    if (isMuch) this.sorted = desks.toSorted(compare)
    else if (added.length > 0 || members.size < this.members.size)
      this.sorted = insertAll(
        this.sorted.filter((desk) => members.has(desk)),
        added,
        compare,
      )
    this.members = members
    this.order = order
  }
}

export const keyOf = ({ pbx, location }: Pick<DeskGroup, 'pbx' | 'location'>) => `${pbx}/${location}`

const areSame = (a: readonly Desk[], b: readonly Desk[]) =>
  a.length === b.length && a.every((desk, index) => desk === b[index])

function insertAll(sorted: Desk[], added: readonly Desk[], compare: (a: Desk, b: Desk) => number): Desk[] {
  for (const desk of added) sorted.splice(placeOf(desk, sorted, compare), 0, desk)
  return sorted
}

/** By halves: where it comes after all that are not greater. */
function placeOf(desk: Desk, sorted: readonly Desk[], compare: (a: Desk, b: Desk) => number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(sorted[middle] as Desk, desk) > 0) to = middle
    else from = middle + 1
  }
  return from
}
