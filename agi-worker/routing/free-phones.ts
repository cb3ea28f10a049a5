import { dialsOf, type Holding, type Routing } from './assignment.ts'
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
} from './entries.ts'

/** A phone of the pool that the PBX gives to somebody although nobody is logged in there. */
export interface Stray {
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
 * An AstDB from a backup, or a database of ours that was lost, leaves logins behind that nobody would ever end.
 * `ours`: the extensions whose devices we have taken over; what those hold is not decided here.
 */
export function strayOf(phone: string, ours: ReadonlySet<string>, facts: Entries): Stray | null {
  const owner = facts.get(defaultUserOf(phone))
  const user = facts.get(userOf(phone))
  if (!owner || !user || facts.get(typeOf(phone)) === 'adhoc') return null
  const silent = owner === phone && !ours.has(phone) && (facts.get(devicesOf(phone)) ?? null) === null
  return user !== owner || silent ? { phone, extension: user } : null
}

export const factsOfStray = ({ extension }: Stray): EntryName[] => [
  ...[devicesOf(extension), dialOf(extension), defaultUserOf(extension), forwardOf(extension), deskOf(extension)],
]

/** Gives a stray phone back to its own user, and whoever the PBX believed there back to their own device. */
export function routeStray({ phone, extension }: Stray, ours: ReadonlySet<string>, facts: Entries): Routing {
  const owner = facts.get(defaultUserOf(phone)) ?? phone
  const entries = new Map<EntryName, string | null>([[userOf(phone), owner]])
  const hints = new Map<string, string[]>()
  const ring = (number: string, devices: readonly string[]) => {
    entries.set(devicesOf(number), devices.join('&') || null)
    hints.set(number, dialsOf(devices, facts))
  }
  if (owner === phone && !ours.has(phone) && !facts.get(devicesOf(phone))) ring(phone, [phone])
  if (extension === owner || ours.has(extension)) return { entries, hints }
  const devices = splitDevices(facts.get(devicesOf(extension)))
  if (devices.includes(phone)) ring(extension, withoutPhone(devices, phone, extension, facts))
  if (facts.get(deskOf(extension)) === phone) {
    entries.set(deskOf(extension), null)
    if (isDelivery(facts.get(forwardOf(extension)))) entries.set(forwardOf(extension), null)
  }
  return { entries, hints }
}

function withoutPhone(devices: readonly string[], phone: string, extension: string, facts: Entries): string[] {
  const others = devices.filter((device) => device !== phone)
  const hasOwn = facts.get(defaultUserOf(extension)) === extension
  return others.length === 0 && hasOwn ? [extension] : others
}

/** What `originalsOf` asks of `facts`, given what was read. */
export const factsOfOriginals = ({ phone, extension }: Holding, read: Entries): EntryName[] =>
  [phone, extension, ...splitDevices(read.get(devicesOf(extension)))].flatMap((device) => [
    defaultUserOf(device),
    typeOf(device),
  ])

/**
 * What to remember of the entries that a login takes over: what was read there, less what a login left behind.
 * Remembered as it is, that would be given back as if it had been the PBX's own.
 */
export function originalsOf(holding: Holding, read: Entries, pool: ReadonlySet<string>, facts: Entries): Entries {
  const { phone, extension } = holding
  const originals = new Map(read)
  const ownerOf = (device: string) => (facts.get(typeOf(device)) === 'adhoc' ? null : facts.get(defaultUserOf(device)))
  const isLeft = (device: string) => pool.has(device) && ![extension, null, undefined].includes(ownerOf(device))
  let devices = splitDevices(read.get(devicesOf(extension)))
  for (const left of devices.filter(isLeft)) {
    devices = withoutPhone(devices, left, extension, facts)
    originals.set(devicesOf(extension), devices.join('&') || null)
  }
  for (const number of [phone, extension]) {
    const silenced = (originals.get(devicesOf(number)) ?? null) === null && pool.has(number)
    if (silenced && ownerOf(number) === number) originals.set(devicesOf(number), number)
  }
  return originals
}

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
  const watched = (hint.split(',')[0] ?? '').split('&')
  const foreign = watched.some((dial) => poolDials.has(dial) && !own.includes(dial))
  const empty =
    own.length > 0 && !own.some((dial) => watched.includes(dial)) && own.every((dial) => poolDials.has(dial))
  return foreign || empty ? own : null
}
