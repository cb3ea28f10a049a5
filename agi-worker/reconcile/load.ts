import { setImmediate as pause } from 'node:timers/promises'
import type { RoutingSettings, Settings } from '../../lib/contract/settings.ts'
import type { RoutingState } from '../adapters/postgres/routing-state.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import type { Assignment, Holding } from '../routing/assignment.ts'
import { devicesOf, type Entries, splitDevices } from '../../pbx/entries.ts'
import { type Clearing, clearingFor, type SetAside } from '../routing/forwarding.ts'

/** What the database says, for everybody or for those whom some numbers concern. */
export interface State {
  settings: Settings
  /** Open ones, and ended ones that are not given back yet. */
  sessions: readonly RoutedSession[]
  assignment: Assignment & { holdings: readonly RoutedSession[] }
  /** Sessions that are new or ended: what differs there is our own doing. */
  unsettled: RoutedSession[]
  /** Sessions whose routing the PBX got under other settings, or nobody knows which. */
  stale: RoutedSession[]
  /** Forwarding and do-not-disturb to switch off, for those that are new or ended. */
  clearings: Clearing[]
  /** What was switched off for sessions that have ended, where no other one has to do with the number. */
  setAside: SetAside[]
  /** Those of them that are to be on again. */
  returns: SetAside[]
  /** Desks that call inside and emergency numbers alone while nobody is there. */
  restricted: ReadonlySet<string>
}

export async function loadAll(store: Store): Promise<State> {
  const settings = await store.settings()
  const sessions = await store.routedSessions()
  await pause()
  const originals = await store.originals()
  // After the sessions: what has become part of one meanwhile is not listed.
  const setAside = await store.setAside()
  const restricted = await store.restrictedDesks()
  await pause()
  return stateOf({ settings, sessions, originals, setAside, restricted })
}

/**
 * What decides about these numbers, and about people whose own devices they are where those ring. What it says of any
 * other number may be wrong, since sessions that only concern that one are missing.
 */
export async function loadNear(store: Store, asked: ReadonlySet<string>) {
  const { numbers, ...read } = await store.near(asked)
  const state = stateOf(read)
  const isWhole = ({ phone, extension }: Holding) => numbers.has(phone) && numbers.has(extension)
  const unsettled = state.unsettled.filter(isWhole)
  const clearings = unsettled.map((session) => clearingOf(session, state.assignment.originals))
  const over = ofEnded(read, unsettled)
  return { numbers, state: { ...state, clearings, ...over }, done: unsettled, stale: state.stale.filter(isWhole) }
}

export function stateOf({ settings, sessions, originals, setAside, restricted }: RoutingState): State {
  const { ringOwnDevices, strategy } = settings
  const unsettled = sessions.filter(({ settled }) => !settled)
  return {
    settings,
    sessions,
    restricted,
    assignment: { strategy, holdings: sessions.filter(({ open }) => open), originals, ringOwnDevices },
    unsettled,
    stale: sessions.filter(({ settled, appliedUnder }) => settled && !isSame(appliedUnder, settings)),
    clearings: unsettled.map((session) => clearingOf(session, originals)),
    ...ofEnded({ settings, setAside }, unsettled),
  }
}

function ofEnded(
  { settings, setAside }: Pick<RoutingState, 'settings' | 'setAside'>,
  unsettled: readonly RoutedSession[],
) {
  const ended = numbersOf(unsettled.filter(({ open }) => !open))
  const over = setAside.filter(({ number }) => ended.has(number))
  return { setAside: over, returns: settings.giveBackForwards ? over.filter(({ atHeldDesk }) => !atHeldDesk) : [] }
}

export const isSame = (one: RoutingSettings | null, other: RoutingSettings): boolean =>
  one?.strategy === other.strategy && one.ringOwnDevices === other.ringOwnDevices

export function numbersOf(holdings: Iterable<Holding>): Set<string> {
  const numbers = new Set<string>()
  for (const { phone, extension } of holdings) numbers.add(phone).add(extension)
  return numbers
}

const clearingOf = ({ extension, phone }: Holding, originals: Entries) =>
  clearingFor(extension, phone, splitDevices(originals.get(devicesOf(extension))))
