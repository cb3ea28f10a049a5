import type { Pbx } from '../../pbx/pbx.ts'
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
  pbx: Pbx
  lateUsers: LateUsers
}

/**
 * Compares the phones that nobody holds with what they should be: their own; and the hints of these phones and of the
 * people who were logged in lately. With `everybody`, also the entries of those people.
 */
export async function planFreePhones(
  parts: Parts,
  { holdings, originals }: Assignment,
  { scope, everybody }: { scope: ReadonlySet<string> | null; everybody: boolean },
): Promise<FreePlan> {
  const { store, pbx, lateUsers } = parts
  const pool = await store.pool()
  const inScope = (number: string) => scope === null || scope.has(number)
  const held = new Set(holdings.map(({ phone }) => phone))
  // What we have taken over and not forgotten yet is given back by its remembered original.
  const free = pool.filter((phone) => inScope(phone) && !held.has(phone) && !originals.has(userOf(phone)))
  const facts = await pbx.readEntries([...free.flatMap(factsOfPhone), ...pool.map(dialOf)])
  const ours = new Set(peopleIn({ holdings, originals }))
  const phones = free.flatMap((phone) => leftoverOf(phone, ours, facts) ?? [])
  const strangers = unique(phones.map(({ extension }) => extension))
  const lately = (await lateUsers.read()).filter(inScope)
  const candidates = unique([...strangers, ...lately])
  // Whom the PBX believes at a phone may be out of scope, and logged in elsewhere.
  const taken = scope === null ? originals : await store.originals(candidates)
  const away = candidates.filter((extension) => !ours.has(extension) && !taken.has(devicesOf(extension)))
  const people = await routePeople(pbx, everybody ? away : away.filter((one) => strangers.includes(one)), pool)
  const wanted = joined([...phones.map((leftover) => routeLeftover(leftover, ours, facts)), ...people])
  const quiet = free.filter((phone) => !ours.has(phone) && !phones.some((leftover) => leftover.phone === phone))
  const extensions = unique([...quiet, ...away])
  const copies = await pbx.readEntries(everybody ? extensions.map(storedHintOf) : [])
  await addMendedHints(pbx, wanted, { extensions, copies, dials: dialsByPhone(pool, facts) })
  const observed = await pbx.observe(wanted)
  return { plan: planRepairs(wanted, observed), leftovers: [...phones, ...people] }
}

const dialsByPhone = (pool: readonly string[], facts: Entries) =>
  new Map(pool.map((phone) => [phone, splitDevices(facts.get(dialOf(phone)))]))

async function routePeople(pbx: Pbx, extensions: readonly string[], pool: readonly string[]) {
  const people = await pbx.readEntries(extensions.flatMap(factsOfPerson))
  const devices = extensions.map((extension) => people.get(devicesOf(extension)) ?? null)
  const facts = new Map([...people, ...(await pbx.readEntries(factsOfDevices(devices)))])
  return extensions.flatMap((extension) => routePerson(extension, new Set(pool), facts) ?? [])
}

const joined = (routings: readonly Routing[]): Routing => ({
  entries: new Map(routings.flatMap(({ entries }) => [...entries])),
  hints: new Map(routings.flatMap(({ hints }) => [...hints])),
})

/**
 * Adds the hints that need mending. No event tells of a `dialplan reload`, so that all hints are read each time, which is
 * one action; FreePBX's copies only with `everybody`. Entries are then read for those alone that look as if they were from a session's time.
 */
async function addMendedHints(
  pbx: Pbx,
  wanted: Routing,
  {
    extensions,
    copies,
    dials,
  }: { extensions: readonly string[]; copies: Entries; dials: ReadonlyMap<string, string[]> },
): Promise<void> {
  const hints = await pbx.readAllHints()
  const textsOf = (extension: string) => [hints.get(extension) ?? '', copies.get(storedHintOf(extension)) ?? []].flat()
  const poolDials = new Set([...dials.values()].flat())
  const doubtful = extensions.filter((extension) =>
    textsOf(extension).some((text) => isDoubtful(text, dials.get(extension) ?? [], poolDials)),
  )
  const devices = await pbx.readEntries(doubtful.map(devicesOf))
  const facts: Entries = new Map([
    ...devices,
    ...(await pbx.readEntries([...devices.values()].flatMap(splitDevices).map(dialOf))),
  ])
  for (const extension of doubtful) {
    const mended = textsOf(extension)
      .map((text) => mendedDials(extension, text, poolDials, facts))
      .find((devices) => devices !== null)
    if (mended && !wanted.hints.has(extension)) wanted.hints.set(extension, mended)
  }
}

const unique = (values: readonly string[]) => [...new Set(values)]
