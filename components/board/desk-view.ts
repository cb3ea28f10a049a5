import type { Desk } from '@/lib/contract/board'
import { isAvailable, ownership } from '@/lib/contract/desk-facts'
import { detailsOf } from '@/lib/contract/phone-details'
import { type ChosenPlace, isAtPlace, isOfAll } from '@/lib/contract/places'

export const shows = ['all', 'occupied', 'in_call', 'available', 'unregistered', 'attention'] as const
/** Which desks the board shows. */
export type Show = (typeof shows)[number]

export const orders = ['label', 'number', 'person', 'since'] as const
/** How the desks of a location are ordered. */
export type Order = (typeof orders)[number]

export const looks = ['list', 'compact', 'grid'] as const
/** As rows, as more rows on a screen, or as tiles. */
export type Look = (typeof looks)[number]

/** `pbx`: its id; `location`: its name, or that which stands for none; '' for all of them. */
export type DeskView = { show: Show; order: Order; search: string; pbx: string; location: string; view: Look }
/**
 * Reads the view out of the page's address; anything unknown is the default.
 * @param look where the address names none
 */
export function readDeskView(params: Record<string, string | string[] | undefined>, look: Look = 'list'): DeskView {
  return {
    view: looks.find((look) => look === params['view']) ?? look,
    show: shows.find((show) => show === params['show']) ?? 'all',
    order: orders.find((order) => order === params['order']) ?? 'label',
    search: typeof params['search'] === 'string' ? params['search'] : '',
    pbx: typeof params['pbx'] === 'string' ? params['pbx'] : '',
    location: typeof params['location'] === 'string' ? params['location'] : '',
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

/** A desk whose owner is not there is shown with their name. */
export const isOwnerAway = (desk: Desk): boolean => ['guest', 'free'].includes(ownership(desk) ?? '')

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
  const counts = { all: 0, available: 0, occupied: 0, in_call: 0, unregistered: 0, attention: 0 }
  for (const desk of desks) for (const show of shows) if (isShown(desk, show)) counts[show] += 1
  return counts
}

/** Somebody looks for something: then what they look for are rows, whether somebody is there or not. */
export const isLookedFor = ({ show, search }: DeskView): boolean => show !== 'all' || search.trim() !== ''

/** The desks of the PBX and the location that the view is about. */
export function desksOfView(desks: readonly Desk[], { pbx, location }: ChosenPlace): readonly Desk[] {
  return isOfAll({ pbx, location }) ? desks : desks.filter((desk) => isAtPlace(desk, { pbx, location }))
}

/** The desks to show, by location; desks without one come last. Every word of the search has to occur. */
export function groupDesks(desks: readonly Desk[], view: DeskView): DeskGroup[] {
  return groupSorted(searched(desks.toSorted(comparisonOf(view.order)), view))
}

/** Those that the view shows, in the order in which they are given. */
export function searched(desks: readonly Desk[], { show, search }: DeskView): readonly Desk[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (show === 'all' && words.length === 0) return desks
  return desks.filter((desk) => isShown(desk, show) && words.every((word) => searchText(desk).includes(word)))
}

/** @param desks sorted by comparisonOf */
export function groupSorted(desks: readonly Desk[]): DeskGroup[] {
  const groups: DeskGroup[] = []
  for (const desk of desks) {
    const { pbx, location } = desk
    const last = groups.at(-1)
    if (last && last.pbx === pbx && last.location === location) last.desks.push(desk)
    else groups.push({ pbx, location, desks: [desk] })
  }
  return groups
}

const texts = new WeakMap<Desk, string>()

/** Made once for each state of a desk: with thousands of them every key press would make them all. */
function searchText(desk: Desk): string {
  const known = texts.get(desk)
  if (known !== undefined) return known
  const { number, ownerName, session } = desk
  const text = [...Object.values(detailsOf(desk)), number, ownerName, session?.name, session?.extension]
    .join('\n')
    .toLowerCase()
  texts.set(desk, text)
  return text
}

/** Location by location, and within each by the order. */
export function comparisonOf(order: Order): (a: Desk, b: Desk) => number {
  const within = comparisons[order]
  return (a, b) => byPlace(a, b) || within(a, b)
}

// Places that only differ in what the collator overlooks are still two.
const byPlace = (a: Desk, b: Desk) =>
  Number(a.location === '') - Number(b.location === '') ||
  naturally(a.location, b.location) ||
  naturally(a.pbx, b.pbx) ||
  byCode(a.location, b.location) ||
  byCode(a.pbx, b.pbx)

const naturally = (a: string, b: string) => (a === b ? 0 : natural.compare(a, b))
const byCode = (a: string, b: string) => Number(a > b) - Number(a < b)

const byLabel = (a: Desk, b: Desk) => naturally(a.label || a.number, b.label || b.number) || byNumber(a, b)
const byNumber = (a: Desk, b: Desk) => naturally(a.number, b.number)
const nobodyLast = (a: Desk, b: Desk) => Number(a.session === null) - Number(b.session === null)

const comparisons: Record<Order, (a: Desk, b: Desk) => number> = {
  label: byLabel,
  number: byNumber,
  person: (a, b) => nobodyLast(a, b) || naturally(a.session?.name ?? '', b.session?.name ?? '') || byLabel(a, b),
  since: (a, b) => nobodyLast(a, b) || byCode(a.session?.startedAt ?? '', b.session?.startedAt ?? '') || byLabel(a, b),
}
