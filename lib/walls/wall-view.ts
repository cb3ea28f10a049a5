import { type LineState, lineState } from '@/lib/contract/board'
import type { WallLocation, WallPerson, WallState, WallView } from '@/lib/contract/wall-view'
import type { Wall } from '@/lib/contract/walls'
import { shownName } from './shown-name'

/** A desk that a wall may show, with who is there. */
export interface WallDesk {
  number: string
  label: string
  /** '' where it has none. */
  location: string
  /** null: the PBX has no such device. */
  dial: string | null
  deviceState: string | null
  /** null: nobody. */
  person: string | null
  /** Whether that person does not want to be disturbed. */
  doNotDisturb: boolean
}

type Shown = Pick<Wall, 'name' | 'names' | 'seconds'>

/** Exactly what a wall may know: names are shortened here, and what is hidden does not leave the server. */
export function wallView(
  { name, names, seconds }: Shown,
  desks: readonly WallDesk[],
  { isCurrent, build }: Pick<WallView, 'isCurrent' | 'build'>,
): WallView {
  const places = [...new Set(desks.map(({ location }) => location))].sort(byPlace)
  const locations = places.map((place): WallLocation => {
    const here = desks.filter(({ location }) => location === place)
    return {
      name: place,
      people: here.flatMap((desk) => personAt(desk, names, isCurrent) ?? []).sort(byPerson),
      available: here.filter(isAvailable).map(nameOf).sort(inOrder.compare),
    }
  })
  const worthShowing = locations.filter(({ people, available }) => people.length + available.length > 0)
  return { name, seconds, isCurrent, build, locations: worthShowing }
}

const inOrder = new Intl.Collator('en', { numeric: true })
/** Desks without a location come last. */
const byPlace = (a: string, b: string) => Number(a === '') - Number(b === '') || inOrder.compare(a, b)
const byPerson = (a: WallPerson, b: WallPerson) =>
  inOrder.compare(a.name ?? '', b.name ?? '') || inOrder.compare(a.desk, b.desk)

const nameOf = ({ number, label }: WallDesk) => label || number

function personAt(desk: WallDesk, names: Shown['names'], isCurrent: boolean): WallPerson | null {
  if (desk.person === null) return null
  const line = isCurrent ? stateOf[lineState(desk.deviceState)] : 'here'
  const state = line === 'here' && isCurrent && desk.doNotDisturb ? 'do_not_disturb' : line
  return { name: shownName(desk.person, names), desk: nameOf(desk), state }
}

const stateOf: Record<LineState, WallState> = {
  unknown: 'here',
  idle: 'here',
  unregistered: 'unreachable',
  ringing: 'ringing',
  in_call: 'in_call',
  on_hold: 'on_hold',
}

function isAvailable({ person, dial, deviceState }: WallDesk): boolean {
  const line = lineState(deviceState)
  return person === null && dial !== null && line !== 'unknown' && line !== 'unregistered'
}
