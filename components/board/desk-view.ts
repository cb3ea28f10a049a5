import { type Desk, isAvailable } from '@/lib/contract/board'
import { detailsOf } from '@/lib/contract/phones'

export const shows = ['all', 'available', 'occupied', 'in_call', 'unregistered', 'attention'] as const
/** Which desks the board shows. */
export type Show = (typeof shows)[number]

export const orders = ['label', 'number', 'person', 'since'] as const
/** How the desks of a location are ordered. */
export type Order = (typeof orders)[number]

/** `pbx`: its id; '' for all of them. */
export type DeskView = { show: Show; order: Order; search: string; pbx: string }
/** Reads the view out of the page's address; anything unknown is the default. */
export function readDeskView(params: Record<string, string | string[] | undefined>): DeskView {
  return {
    show: shows.find((show) => show === params['show']) ?? 'all',
    order: orders.find((order) => order === params['order']) ?? 'label',
    search: typeof params['search'] === 'string' ? params['search'] : '',
    pbx: typeof params['pbx'] === 'string' ? params['pbx'] : '',
  }
}
/** The desks of a location, which belongs to one PBX. */
export type DeskGroup = { pbx: string; location: string; desks: Desk[] }

export const warnings = ['not_on_pbx', 'no_emergency_cid', 'person_unreachable'] as const
export type Warning = (typeof warnings)[number]

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What somebody should look at, most pressing first. */
export function deskWarnings(desk: Desk): Warning[] {
  if (desk.onPbx === false) return ['not_on_pbx']
  const found: Warning[] = []
  if (desk.session && desk.line === 'unregistered') found.push('person_unreachable')
  if (desk.hasEmergencyCid === false) found.push('no_emergency_cid')
  return found
}

export function isShown(desk: Desk, show: Show): boolean {
  switch (show) {
    case 'all':
      return true
    case 'available':
      return isAvailable(desk)
    case 'occupied':
      return desk.session !== null
    case 'in_call':
      return desk.line === 'in_call' || desk.line === 'on_hold'
    case 'unregistered':
      return desk.line === 'unregistered'
    case 'attention':
      return deskWarnings(desk).length > 0
  }
}

export function countDesks(desks: readonly Desk[]): Record<Show, number> {
  const count = (show: Show) => desks.filter((desk) => isShown(desk, show)).length
  return {
    all: desks.length,
    available: count('available'),
    occupied: count('occupied'),
    in_call: count('in_call'),
    unregistered: count('unregistered'),
    attention: count('attention'),
  }
}

/** The desks of the PBX that the view is about. */
export function desksOfView(desks: readonly Desk[], { pbx }: DeskView): readonly Desk[] {
  return pbx === '' ? desks : desks.filter((desk) => desk.pbx === pbx)
}

/** The desks to show, by location; desks without one come last. Every word of the search has to occur. */
export function groupDesks(desks: readonly Desk[], view: DeskView): DeskGroup[] {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = desks.filter(
    (desk) => isShown(desk, view.show) && words.every((word) => searchText(desk).includes(word)),
  )
  const groups = new Map<string, DeskGroup>()
  for (const desk of shown.toSorted(comparisons[view.order])) {
    const { pbx, location } = desk
    const key = `${pbx}/${location}`
    groups.set(key, { pbx, location, desks: [...(groups.get(key)?.desks ?? []), desk] })
  }
  return [...groups.values()].sort(byPlace)
}

const byPlace = (a: DeskGroup, b: DeskGroup) =>
  Number(a.location === '') - Number(b.location === '') ||
  natural.compare(a.location, b.location) ||
  natural.compare(a.pbx, b.pbx)

function searchText(desk: Desk): string {
  const { number, session } = desk
  const words = [...Object.values(detailsOf(desk)), number, session?.name, session?.extension]
  return words.join('\n').toLowerCase()
}

const byLabel = (a: Desk, b: Desk) => natural.compare(a.label || a.number, b.label || b.number) || byNumber(a, b)
const byNumber = (a: Desk, b: Desk) => natural.compare(a.number, b.number)
const nobodyLast = (a: Desk, b: Desk) => Number(a.session === null) - Number(b.session === null)

const comparisons: Record<Order, (a: Desk, b: Desk) => number> = {
  label: byLabel,
  number: byNumber,
  person: (a, b) => nobodyLast(a, b) || natural.compare(a.session?.name ?? '', b.session?.name ?? '') || byLabel(a, b),
  since: (a, b) =>
    nobodyLast(a, b) || (a.session?.startedAt ?? '').localeCompare(b.session?.startedAt ?? '') || byLabel(a, b),
}
