import { defaultUserOf, devicesOf, dialOf, type Entries, type EntryName, splitDevices, userOf } from './entries.ts'

/** An open session, as far as routing cares. */
export interface Holding {
  extension: string
  phone: string
}

export interface Assignment {
  holdings: readonly Holding[]
  /** Every entry we have taken over, with the value to give back. */
  originals: Entries
  /** Ring the user's own devices beside the desk. */
  ringOwnDevices: boolean
}

/** The state of the PBX that sessions ask for. Only names that are ours to write appear. */
export interface Routing {
  entries: Map<EntryName, string | null>
  /** Extension → hint text in context ext-local. */
  hints: Map<string, string>
}

/** The entries a session takes over; their values are remembered before the first write. */
export const takenOverBy = ({ extension, phone }: Holding): EntryName[] => [
  devicesOf(extension),
  userOf(phone),
  devicesOf(phone),
]

/** What `routeByDevice` will ask of `fact`, so that a caller can read it all beforehand. */
export function factsNeeded({ holdings, originals }: Assignment): EntryName[] {
  const devices = new Set(holdings.map((holding) => holding.phone))
  for (const value of originals.values()) splitDevices(value).forEach((device) => devices.add(device))
  const phones = new Set([...originals.keys()].flatMap((name) => phoneInUserOf(name) ?? []))
  return [...[...devices].map(dialOf), ...[...phones].map(defaultUserOf)]
}

/**
 * FreePBX's own device assignment: a held phone acts as its user, and the user's extension rings it.
 * A phone's own extension stops ringing while somebody else holds the phone. What no session asks for any more
 * goes back to its original. `facts` are the entries named by `factsNeeded`.
 */
export function routeByDevice(assignment: Assignment, facts: Entries): Routing {
  const entries = new Map<EntryName, string | null>()
  for (const [name, original] of assignment.originals) entries.set(name, givenBack(name, original, facts))
  for (const { phone } of assignment.holdings) entries.set(devicesOf(phone), null)
  for (const holding of assignment.holdings) {
    entries.set(userOf(holding.phone), holding.extension)
    // After the line that silences phones: a person whose own number is a held phone still rings where they are.
    entries.set(devicesOf(holding.extension), ringingFor(holding, assignment).join('&'))
  }
  return { entries, hints: hintsFor(entries, facts, assignment) }
}

function givenBack(name: EntryName, original: string | null, facts: Entries): string | null {
  const phone = phoneInUserOf(name)
  return (phone && facts.get(defaultUserOf(phone))) || original
}

function ringingFor(holding: Holding, { holdings, originals, ringOwnDevices }: Assignment): string[] {
  if (!ringOwnDevices) return [holding.phone]
  const held = new Set(holdings.map(({ phone }) => phone))
  const own = splitDevices(originals.get(devicesOf(holding.extension))).filter((device) => !held.has(device))
  return [holding.phone, ...own]
}

function hintsFor(entries: Entries, facts: Entries, { holdings }: Assignment): Map<string, string> {
  const users = new Set(holdings.map(({ extension }) => extension))
  const silenced = new Set(holdings.map(({ phone }) => phone).filter((phone) => !users.has(phone)))
  const hints = new Map<string, string>()
  for (const [name, devices] of entries) {
    const extension = /^AMPUSER\/([^/]+)\/device$/.exec(name)?.[1]
    // A silenced phone keeps the hint it has: lamps that watch the desk go on showing the desk.
    if (extension && !silenced.has(extension)) hints.set(extension, hintText(extension, devices, facts))
  }
  return hints
}

function hintText(extension: string, devices: string | null, facts: Entries): string {
  const dials = splitDevices(devices).flatMap((device) => facts.get(dialOf(device)) ?? [])
  return `${[...dials, `Custom:DND${extension}`].join('&')},CustomPresence:${extension}`
}

const phoneInUserOf = (name: EntryName) => /^DEVICE\/([^/]+)\/user$/.exec(name)?.[1]
