import type { Pbx } from '../adapters/pbx.ts'
import type { Store } from '../adapters/store.ts'
import { type Assignment, peopleIn, type Routing } from '../routing/assignment.ts'
import { devicesOf, dialOf, type Entries, splitDevices, userOf } from '../routing/entries.ts'
import {
  factsOfDevices,
  factsOfPerson,
  factsOfPhone,
  mendedDials,
  routePerson,
  routeStray,
  type Stray,
  strayOf,
} from '../routing/free-phones.ts'
import { type Plan, planRepairs } from './plan.ts'

export interface FreePlan {
  plan: Plan
  strays: Stray[]
}

interface Parts {
  store: Store
  pbx: Pbx
}

/**
 * Compares the phones that nobody holds with what they should be: their own. With `everybody`, also the people who were
 * logged in lately, and the hints of both.
 */
export async function planFreePhones(
  parts: Parts,
  { holdings, originals }: Assignment,
  { scope, everybody }: { scope: ReadonlySet<string> | null; everybody: boolean },
): Promise<FreePlan> {
  const { store, pbx } = parts
  const pool = await store.pool()
  const inScope = (number: string) => scope === null || scope.has(number)
  const held = new Set(holdings.map(({ phone }) => phone))
  // What we have taken over and not forgotten yet is given back by its remembered original.
  const free = pool.filter((phone) => inScope(phone) && !held.has(phone) && !originals.has(userOf(phone)))
  const facts = await pbx.readEntries(free.flatMap(factsOfPhone))
  const ours = new Set(peopleIn({ holdings, originals }))
  const phones = free.flatMap((phone) => strayOf(phone, ours, facts) ?? [])
  const lately = everybody ? (await store.lateUsers()).filter(inScope) : []
  const away = await notOurs(store, unique([...lately, ...phones.map(({ extension }) => extension)]), ours)
  const people = await routePeople(pbx, away, pool)
  const wanted = joined([...phones.map((stray) => routeStray(stray, ours, facts)), ...people])
  if (everybody) {
    const rest = free.filter((phone) => !ours.has(phone) && !phones.some((stray) => stray.phone === phone))
    await addMendedHints(pbx, wanted, unique([...rest, ...away]), pool)
  }
  const observed = await pbx.observe(wanted)
  return { plan: planRepairs(wanted, observed), strays: [...phones, ...people] }
}

/** Whom the PBX believes at a phone may be out of scope, and logged in elsewhere. */
async function notOurs(store: Store, extensions: readonly string[], ours: ReadonlySet<string>): Promise<string[]> {
  const taken = await store.originals(extensions)
  return extensions.filter((extension) => !ours.has(extension) && !taken.has(devicesOf(extension)))
}

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

async function addMendedHints(pbx: Pbx, wanted: Routing, extensions: readonly string[], pool: readonly string[]) {
  const devices = await pbx.readEntries(extensions.map(devicesOf))
  const dials = await pbx.readEntries([...[...devices.values()].flatMap(splitDevices), ...pool].map(dialOf))
  const facts: Entries = new Map([...devices, ...dials])
  const poolDials = new Set(pool.flatMap((phone) => dials.get(dialOf(phone)) ?? []))
  for (const [extension, hint] of await pbx.readHints(extensions)) {
    const mended = mendedDials(extension, hint, poolDials, facts)
    if (mended !== null && !wanted.hints.has(extension)) wanted.hints.set(extension, mended)
  }
}

const unique = (values: readonly string[]) => [...new Set(values)]
