import type { RoutingStrategy } from '../../lib/contract/settings.ts'
import {
  defaultUserOf,
  deskOf,
  devicesOf,
  dialOf,
  type Entries,
  type EntryName,
  forwardOf,
  splitDevices,
  userOf,
} from '../../pbx/entries.ts'

/** An open session, as far as routing cares. */
export interface Holding {
  extension: string
  phone: string
}

export interface Assignment {
  strategy: RoutingStrategy
  holdings: readonly Holding[]
  /** Every entry we have taken over, with the value to give back. */
  originals: Entries
  /** Ring the user's own devices beside the desk; with device assignment only. */
  ringOwnDevices: boolean
}

/**
 * The entries a session takes over; their values are remembered before the first write. The same for every strategy,
 * so that the strategy can be changed while sessions are open.
 */
export const takenOverBy = ({ extension, phone }: Holding): EntryName[] => [
  devicesOf(extension),
  userOf(phone),
  devicesOf(phone),
]

/** What the strategies will ask of `facts`, so that a caller can read it all beforehand. */
export function factsNeeded({ holdings, originals }: Assignment): EntryName[] {
  const devices = new Set(holdings.map((holding) => holding.phone))
  for (const value of originals.values()) splitDevices(value).forEach((device) => devices.add(device))
  const phones = [...originals.keys()].flatMap((name) => phoneInUserOf(name) ?? [])
  return unique([
    ...[...devices].map(dialOf),
    ...phones.map(defaultUserOf),
    ...peopleIn({ holdings, originals }).flatMap((extension) => [forwardOf(extension), deskOf(extension)]),
  ])
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** Everybody who is or was logged in, and the phones' own extensions: they may belong to people who were, too. */
export function peopleIn({ holdings, originals }: Pick<Assignment, 'holdings' | 'originals'>): string[] {
  return unique([
    ...holdings.map(({ extension }) => extension),
    ...[...originals.keys()].flatMap((name) => extensionInDevicesOf(name) ?? []),
  ])
}

/** Every entry taken over, with what it holds once no session asks for it. */
export function givenBack({ originals }: Assignment, facts: Entries): Map<EntryName, string | null> {
  return new Map([...originals].map(([name, original]) => [name, valueGivenBack(name, original, facts)]))
}

function valueGivenBack(name: EntryName, original: string | null, facts: Entries): string | null {
  const phone = phoneInUserOf(name)
  return (phone && facts.get(defaultUserOf(phone))) || original
}

/**
 * The devices that the hints belonging to these entries watch. Lamps that watch a held desk go on showing the desk.
 * `devicesFor` gives the devices that ring for a person who is logged in.
 */
export function hintsFor(
  entries: Entries,
  facts: Entries,
  { holdings, originals }: Assignment,
  devicesFor: (holding: Holding) => readonly string[],
): Map<string, string[]> {
  const users = new Map(holdings.map((holding) => [holding.extension, holding]))
  const held = new Set(holdings.map(({ phone }) => phone))
  const hints = new Map<string, string[]>()
  for (const [name, devices] of entries) {
    const extension = extensionInDevicesOf(name)
    if (!extension) continue
    const holding = users.get(extension)
    const silenced = held.has(extension) && !holding
    // A desk that was never an extension itself has no hint, and gets none.
    if (silenced && !originals.get(name)) continue
    const watched = holding ? devicesFor(holding) : silenced ? [extension] : splitDevices(devices)
    hints.set(extension, dialsOf(watched, facts))
  }
  return hints
}

export const dialsOf = (devices: readonly string[], facts: Entries): string[] =>
  devices.flatMap((device) => facts.get(dialOf(device)) ?? [])

const extensionInDevicesOf = (name: EntryName) => /^AMPUSER\/([^/]+)\/device$/.exec(name)?.[1]
const phoneInUserOf = (name: EntryName) => /^DEVICE\/([^/]+)\/user$/.exec(name)?.[1]
