import { setImmediate as pause } from 'node:timers/promises'
import { observe, type Readings } from '../../pbx/readings.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { type Assignment, peopleIn } from '../routing/assignment.ts'
import { devicesOf, dialOf, type Entries, splitDevices, storedHintOf, userOf, type Routing } from '../../pbx/entries.ts'
import {
  factsOfDevices,
  factsOfPerson,
  factsOfPhone,
  isDoubtful,
  mendedDials,
  routePerson,
  routeLeftover,
  type Leftover,
  leftoverOf,
} from '../routing/free-phones.ts'
import type { LateUsers } from './late-users.ts'
import { type Plan, planRepairs } from './plan.ts'

export interface FreePlan {
  plan: Plan
  leftovers: Leftover[]
}

interface Parts {
  store: Store
  readings: Readings
  lateUsers: LateUsers
}

/**
 * Compares the phones that nobody holds with what they should be: their own; and the hints of these phones and of the
 * people who were logged in lately. With `everybody`, also the entries of those people.
 */
export async function planFreePhones(
  { store, readings, lateUsers }: Parts,
  { holdings, originals }: Assignment,
  everybody: boolean,
): Promise<FreePlan> {
  const pool = await store.pool()
  const held = new Set(holdings.map(({ phone }) => phone))
  // What we have taken over and not forgotten yet is given back by its remembered original.
  const free = pool.filter((phone) => !held.has(phone) && !originals.has(userOf(phone)))
  const facts = await readings.readEntries([...free.flatMap(factsOfPhone), ...pool.map(dialOf)])
  await pause()
  const ours = new Set(peopleIn({ holdings, originals }))
  await pause()
  const phones = free.flatMap((phone) => leftoverOf(phone, ours, facts) ?? [])
  const strangers = new Set(phones.map(({ extension }) => extension))
  const candidates = unique([...strangers, ...(await lateUsers.read())])
  const away = candidates.filter((extension) => !ours.has(extension) && !originals.has(devicesOf(extension)))
  const looked = everybody ? away : away.filter((one) => strangers.has(one))
  const people = await routePeople(readings, looked, new Set(pool))
  const wanted = joined([...phones.map((leftover) => routeLeftover(leftover, ours, facts)), ...people])
  await pause()
  const left = new Set(phones.map(({ phone }) => phone))
  const quiet = free.filter((phone) => !ours.has(phone) && !left.has(phone))
  await addMendedHints(readings, wanted, unique([...quiet, ...away]), {
    dials: dialsByPhone(pool, facts),
    everybody,
  })
  await pause()
  const observed = await observe(readings, wanted)
  return { plan: planRepairs(wanted, observed), leftovers: [...phones, ...people] }
}

const dialsByPhone = (pool: readonly string[], facts: Entries) =>
  new Map(pool.map((phone) => [phone, splitDevices(facts.get(dialOf(phone)))]))

async function routePeople(readings: Readings, extensions: readonly string[], pool: ReadonlySet<string>) {
  const people = await readings.readEntries(extensions.flatMap(factsOfPerson))
  const devices = extensions.map((extension) => people.get(devicesOf(extension)) ?? null)
  const facts = new Map([...people, ...(await readings.readEntries(factsOfDevices(devices)))])
  return extensions.flatMap((extension) => routePerson(extension, pool, facts) ?? [])
}

const joined = (routings: readonly Routing[]): Routing => ({
  entries: new Map(routings.flatMap(({ entries }) => [...entries])),
  hints: new Map(routings.flatMap(({ hints }) => [...hints])),
})

/**
 * Adds the hints that need mending. A `dialplan reload` sends no event, so hints are read each time, FreePBX's copies
 * only with `everybody`. Entries are then read only for those that look left over from a session.
 */
async function addMendedHints(
  readings: Readings,
  wanted: Routing,
  extensions: readonly string[],
  { dials, everybody }: { dials: ReadonlyMap<string, string[]>; everybody: boolean },
): Promise<void> {
  const hints = await readings.readHints(extensions)
  const copies = await readings.readEntries(everybody ? extensions.map(storedHintOf) : [])
  const textsOf = (extension: string) => [hints.get(extension) ?? '', copies.get(storedHintOf(extension)) ?? []].flat()
  const poolDials = new Set([...dials.values()].flat())
  await pause()
  const doubtful = extensions.filter((extension) =>
    textsOf(extension).some((text) => isDoubtful(text, dials.get(extension) ?? [], poolDials)),
  )
  const devices = await readings.readEntries(doubtful.map(devicesOf))
  const facts: Entries = new Map([
    ...devices,
    ...(await readings.readEntries([...devices.values()].flatMap(splitDevices).map(dialOf))),
  ])
  for (const extension of doubtful) {
    const mended = textsOf(extension)
      .map((text) => mendedDials(extension, text, poolDials, facts))
      .find((devices) => devices !== null)
    if (mended && !wanted.hints.has(extension)) wanted.hints.set(extension, mended)
  }
}

const unique = (values: readonly string[]) => [...new Set(values)]
