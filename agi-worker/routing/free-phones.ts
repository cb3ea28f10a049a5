import { dialsOf, type Holding } from './assignment.ts'
import {
  defaultUserOf,
  deskOf,
  devicesOf,
  dialOf,
  type Entries,
  type EntryName,
  forwardOf,
  isDelivery,
  splitDevices,
  userOf,
  type Routing,
} from '../../pbx/entries.ts'

/** A phone of the pool that the PBX gives to somebody although nobody is logged in there. */
export interface Leftover {
  phone: string
  /** Who the PBX believes is there; the phone's own user where only its number was left silent. */
  extension: string
}

/** `fixed`, or `adhoc` where people log in with FreePBX's own device-and-user mode, which is none of our business. */
const typeOf = (phone: string): EntryName => `DEVICE/${phone}/type`

export const factsOfPhone = (phone: string): EntryName[] => [
  ...[userOf(phone), defaultUserOf(phone), typeOf(phone), dialOf(phone), devicesOf(phone)],
]

/**
 * An AstDB from a backup, or the loss of our database, leaves logins behind that nobody would ever end. `ours`: the
 * extensions whose devices we have taken over; what those hold is not decided here.
 */
export function leftoverOf(phone: string, ours: ReadonlySet<string>, facts: Entries): Leftover | null {
  const owner = facts.get(defaultUserOf(phone))
  const user = facts.get(userOf(phone))
  if (!owner || !user || facts.get(typeOf(phone)) === 'adhoc') return null
  const silent = owner === phone && !ours.has(phone) && (facts.get(devicesOf(phone)) ?? null) === null
  return user !== owner || silent ? { phone, extension: user } : null
}

/** Gives the phone back to its own user. */
export function routeLeftover({ phone }: Leftover, ours: ReadonlySet<string>, facts: Entries): Routing {
  const owner = facts.get(defaultUserOf(phone)) ?? phone
  const routing: Routing = { entries: new Map([[userOf(phone), owner]]), hints: new Map() }
  if (owner === phone && !ours.has(phone) && !facts.get(devicesOf(phone))) ring(routing, phone, [phone], facts)
  return routing
}

export const factsOfPerson = (extension: string): EntryName[] => [
  ...[devicesOf(extension), dialOf(extension), defaultUserOf(extension), forwardOf(extension), deskOf(extension)],
]

/** Gives a person who is not logged in back to their own devices, where a login was left behind; names the phone. */
export function routePerson(extension: string, pool: ReadonlySet<string>, facts: Entries): (Leftover & Routing) | null {
  const routing: Routing = { entries: new Map(), hints: new Map() }
  const devices = splitDevices(facts.get(devicesOf(extension)))
  const left = devices.filter((device) => isLeft(device, extension, pool, facts))
  if (left.length > 0) ring(routing, extension, withoutPhones(devices, left, extension, facts), facts)
  const desk = facts.get(deskOf(extension)) ?? null
  if (desk !== null) {
    routing.entries.set(deskOf(extension), null)
    if (isDelivery(facts.get(forwardOf(extension)))) routing.entries.set(forwardOf(extension), null)
  }
  const phone = left[0] ?? desk
  return phone === null ? null : { phone, extension, ...routing }
}

function ring({ entries, hints }: Routing, number: string, devices: readonly string[], facts: Entries): void {
  entries.set(devicesOf(number), devices.join('&') || null)
  hints.set(number, dialsOf(devices, facts))
}

/** Whether a phone of the pool rings for somebody whose it is not. */
const isLeft = (device: string, extension: string, pool: ReadonlySet<string>, facts: Entries): boolean =>
  pool.has(device) && isOfAnother(device, extension, facts)

/** Whether a device has its own owner, who is somebody else. */
export function isOfAnother(device: string, extension: string, facts: Entries): boolean {
  const owner = facts.get(typeOf(device)) === 'adhoc' ? null : facts.get(defaultUserOf(device))
  return Boolean(owner) && owner !== extension
}

function withoutPhones(
  devices: readonly string[],
  phones: readonly string[],
  extension: string,
  facts: Entries,
): string[] {
  const others = devices.filter((device) => !phones.includes(device))
  const hasOwn = facts.get(defaultUserOf(extension)) === extension
  return others.length === 0 && hasOwn ? [extension] : others
}

/** What `routePerson` and `originalsOf` ask of the devices that were read. */
export const factsOfDevices = (devices: Iterable<string | null>): EntryName[] =>
  [...devices].flatMap(splitDevices).flatMap((device) => [defaultUserOf(device), typeOf(device), dialOf(device)])

/**
 * What to remember of the entries that a login takes over: what was read there, less what a login left behind.
 * Remembered as it is, that would be given back as if it had been the PBX's own.
 */
export function originalsOf(
  { phone, extension }: Holding,
  read: Entries,
  pool: ReadonlySet<string>,
  facts: Entries,
): Entries {
  const originals = new Map(read)
  const devices = splitDevices(read.get(devicesOf(extension)))
  const left = devices.filter((device) => isLeft(device, extension, pool, facts))
  const own = withoutPhones(devices, left, extension, facts)
  if (left.length > 0) originals.set(devicesOf(extension), own.join('&') || null)
  for (const number of [phone, extension]) {
    const silent = (originals.get(devicesOf(number)) ?? null) === null && pool.has(number)
    const fixed = facts.get(typeOf(number)) !== 'adhoc' && facts.get(defaultUserOf(number)) === number
    if (silent && fixed) originals.set(devicesOf(number), number)
  }
  return originals
}

/**
 * Whether the hint of an extension that is not logged in may need mending, as far as its text alone says: it watches a
 * phone of the pool beside the extension's own, or it does not watch that one. `own`: what dials the phone of this number.
 */
export function isDoubtful(hint: string, own: readonly string[], poolDials: ReadonlySet<string>): boolean {
  const watched = watchedBy(hint)
  return (
    own.some((dial) => !watched.includes(dial)) || watched.some((dial) => poolDials.has(dial) && !own.includes(dial))
  )
}

const watchedBy = (hint: string) => (hint.split(',')[0] ?? '').split('&')

/**
 * What the hint of an extension that is not logged in should watch, or null where the present one will do. FreePBX writes
 * hints to disk as they are while somebody is logged in; a later reload brings those back.
 */
export function mendedDials(
  extension: string,
  hint: string,
  poolDials: ReadonlySet<string>,
  facts: Entries,
): string[] | null {
  const devices = splitDevices(facts.get(devicesOf(extension)))
  const own = dialsOf(devices, facts)
  const watched = watchedBy(hint)
  const foreign = watched.some((dial) => poolDials.has(dial) && !own.includes(dial))
  const empty =
    own.length > 0 && !own.some((dial) => watched.includes(dial)) && own.every((dial) => poolDials.has(dial))
  return foreign || empty ? own : null
}
