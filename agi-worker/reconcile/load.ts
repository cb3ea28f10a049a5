import type { RoutingSettings, Settings } from '../../lib/contract/settings.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import type { Assignment, Holding } from '../routing/assignment.ts'
import { devicesOf, type Entries, splitDevices } from '../../pbx/entries.ts'
import { type Clearing, clearingFor } from '../routing/forwarding.ts'

/** What the database says, for everybody or for those whom some numbers concern. */
export interface State {
  settings: Settings
  assignment: Assignment & { holdings: readonly RoutedSession[] }
  /** Sessions that are new or ended: what differs there is our own doing. */
  unsettled: RoutedSession[]
  /** Sessions whose routing the PBX got under other settings, or nobody knows which. */
  stale: RoutedSession[]
  /** Forwarding and do-not-disturb to switch off, for those that are new or ended. */
  clearings: Clearing[]
}

export async function loadState(store: Store, scope: ReadonlySet<string> | null): Promise<State> {
  const { settings, sessions, originals } = scope ? await store.routingState(scope) : await loadAll(store)
  const { ringOwnDevices, strategy } = settings
  const unsettled = sessions.filter(({ settled }) => !settled)
  return {
    settings,
    assignment: { strategy, holdings: sessions.filter(({ open }) => open), originals, ringOwnDevices },
    unsettled,
    stale: sessions.filter(({ settled, appliedUnder }) => settled && !isSame(appliedUnder, settings)),
    clearings: unsettled.map((session) => clearingOf(session, originals)),
  }
}

async function loadAll(store: Store) {
  const settings = await store.settings()
  const sessions = await store.routedSessions()
  return { settings, sessions, originals: await store.originals() }
}

export const isSame = (one: RoutingSettings | null, other: RoutingSettings): boolean =>
  one?.strategy === other.strategy && one.ringOwnDevices === other.ringOwnDevices

export const numbersOf = (holdings: readonly Holding[]) =>
  new Set(holdings.flatMap(({ phone, extension }) => [phone, extension]))

const clearingOf = ({ extension, phone }: Holding, originals: Entries) =>
  clearingFor(extension, phone, splitDevices(originals.get(devicesOf(extension))))
