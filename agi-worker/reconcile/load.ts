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
  const settings = await store.settings()
  const { ringOwnDevices, strategy } = settings
  // A person's own devices may be held by somebody else, so with that setting every session matters to every other.
  const sessions = scope && !ringOwnDevices ? await linked(store, scope) : await store.routedSessions()
  const originals = await store.originals(scope && !ringOwnDevices ? [...scope, ...numbersOf(sessions)] : undefined)
  const unsettled = sessions.filter(({ settled }) => !settled)
  return {
    settings,
    assignment: { strategy, holdings: sessions.filter(({ open }) => open), originals, ringOwnDevices },
    unsettled,
    stale: sessions.filter(({ settled, appliedUnder }) => settled && !isSame(appliedUnder, settings)),
    clearings: unsettled.map((session) => clearingOf(session, originals)),
  }
}

/**
 * The sessions of these numbers, and those linked to them by people whose own phone somebody else holds. A session
 * left out would look like none, and its entries would be given back.
 */
async function linked(store: Store, numbers: ReadonlySet<string>): Promise<RoutedSession[]> {
  const sessions = await store.routedSessions([...numbers])
  const reached = new Set([...numbers, ...numbersOf(sessions)])
  const beyond = sessions.some(({ phone, extension }) => !numbers.has(phone) || !numbers.has(extension))
  return beyond ? linked(store, reached) : sessions
}

export const isSame = (one: RoutingSettings | null, other: RoutingSettings): boolean =>
  one?.strategy === other.strategy && one.ringOwnDevices === other.ringOwnDevices

export const numbersOf = (holdings: readonly Holding[]) =>
  new Set(holdings.flatMap(({ phone, extension }) => [phone, extension]))

const clearingOf = ({ extension, phone }: Holding, originals: Entries) =>
  clearingFor(extension, phone, splitDevices(originals.get(devicesOf(extension))))
