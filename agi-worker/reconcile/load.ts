import type { RoutingSettings, Settings } from '../../lib/contract/settings.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import type { Assignment, Holding } from '../routing/assignment.ts'
import { devicesOf, type Entries, splitDevices } from '../../pbx/entries.ts'
import { type Clearing, clearingFor } from '../routing/forwarding.ts'

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
}

export async function loadState(store: Store, scope: ReadonlySet<string> | null): Promise<State> {
  const settings = await store.settings()
  if (!scope) return stateOf(settings, await store.routedSessions(), await store.originals())
  return linked(store, settings, scope)
}

export function stateOf(settings: Settings, sessions: readonly RoutedSession[], originals: Entries): State {
  const { ringOwnDevices, strategy } = settings
  const unsettled = sessions.filter(({ settled }) => !settled)
  return {
    settings,
    sessions,
    assignment: { strategy, holdings: sessions.filter(({ open }) => open), originals, ringOwnDevices },
    unsettled,
    stale: sessions.filter(({ settled, appliedUnder }) => settled && !isSame(appliedUnder, settings)),
    clearings: unsettled.map((session) => clearingOf(session, originals)),
  }
}

/**
 * The sessions of these numbers, and those linked to them: by people whose own phone somebody else holds and, where those
 * ring too, by the people's own devices. A session left out would look like none, and its entries would be given back.
 */
async function linked(store: Store, settings: Settings, numbers: ReadonlySet<string>): Promise<State> {
  const sessions = await store.routedSessions([...numbers])
  const near = new Set([...numbers, ...numbersOf(sessions)])
  if (near.size > numbers.size && !settings.ringOwnDevices) return linked(store, settings, near)
  const originals = await store.originals([...near])
  const reached = settings.ringOwnDevices ? await byDevices(store, sessions, near, originals) : near
  if (reached.size > numbers.size) return linked(store, settings, reached)
  return stateOf(settings, sessions, originals)
}

/** With the devices of the people who are logged in, and the people whose own devices somebody may hold. */
async function byDevices(
  store: Store,
  sessions: readonly RoutedSession[],
  near: ReadonlySet<string>,
  originals: Entries,
): Promise<Set<string>> {
  const devices = sessions.flatMap(({ extension }) => splitDevices(originals.get(devicesOf(extension))))
  return new Set([...near, ...devices, ...(await store.ownersOf([...near, ...devices]))])
}

export const isSame = (one: RoutingSettings | null, other: RoutingSettings): boolean =>
  one?.strategy === other.strategy && one.ringOwnDevices === other.ringOwnDevices

export const numbersOf = (holdings: readonly Holding[]) =>
  new Set(holdings.flatMap(({ phone, extension }) => [phone, extension]))

const clearingOf = ({ extension, phone }: Holding, originals: Entries) =>
  clearingFor(extension, phone, splitDevices(originals.get(devicesOf(extension))))
