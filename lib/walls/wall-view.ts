import { type LineState, lineState } from '@/lib/contract/board'
import type { WallLocation, WallPerson, WallPlan, WallSpot, WallState, WallView } from '@/lib/contract/wall-view'
import type { Wall } from '@/lib/contract/walls'
import type { PlannedFloor } from './floors-of-wall'
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
  { desks, floors }: { desks: readonly WallDesk[]; floors: readonly PlannedFloor[] },
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
  const spotOf = (desk: WallDesk) => personAt(desk, names, isCurrent) ?? emptyDesk(desk)
  const plans = floors.map((floor) => planOf(floor, desks, spotOf)).filter(isWorthShowing)
  return { name, seconds, isCurrent, build, locations: worthShowing, plans }
}

/** Desks of locations that the wall does not show stay out of it, even if they share a floor with others. */
function planOf(
  { id, location, name, plan: { hash, width, height }, desks: placed }: PlannedFloor,
  desks: readonly WallDesk[],
  spotOf: (desk: WallDesk) => Omit<WallSpot, 'x' | 'y'>,
): WallPlan {
  const known = new Map(desks.map((desk) => [desk.number, desk]))
  const spots = placed.flatMap(({ number, x, y }) => {
    const desk = known.get(number)
    return desk ? [{ x, y, ...spotOf(desk) }] : []
  })
  return { id, location, name, picture: { hash, width, height }, desks: spots }
}

const emptyDesk = (desk: WallDesk) =>
  ({ name: null, desk: nameOf(desk), state: isAvailable(desk) ? 'available' : 'off' }) as const

const isWorthShowing = ({ desks }: WallPlan) => desks.some(({ state }) => state !== 'off')

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
