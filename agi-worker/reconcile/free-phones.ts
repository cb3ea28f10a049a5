import type { Pbx } from '../adapters/pbx.ts'
import type { Store } from '../adapters/store.ts'
import { type Assignment, peopleIn, type Routing } from '../routing/assignment.ts'
import { devicesOf, dialOf, type Entries, splitDevices, userOf } from '../routing/entries.ts'
import { factsOfPhone, factsOfStray, mendedDials, routeStray, type Stray, strayOf } from '../routing/free-phones.ts'
import { type Plan, planRepairs } from './plan.ts'

export interface FreePlan {
  plan: Plan
  strays: Stray[]
}

/**
 * Compares the phones that nobody holds with what they should be: their own. With `hints`, also the hints of those
 * phones and of everybody who was logged in lately.
 */
export async function planFreePhones(
  { store, pbx }: { store: Store; pbx: Pbx },
  { holdings, originals }: Assignment,
  { scope, hints }: { scope: ReadonlySet<string> | null; hints: boolean },
): Promise<FreePlan> {
  const pool = await store.pool()
  const inScope = (number: string) => scope === null || scope.has(number)
  const held = new Set(holdings.map(({ phone }) => phone))
  // What we have taken over and not forgotten yet is given back by its remembered original.
  const free = pool.filter((phone) => inScope(phone) && !held.has(phone) && !originals.has(userOf(phone)))
  const facts = await pbx.readEntries(free.flatMap(factsOfPhone))
  const ours = peopleIn({ holdings, originals })
  const strays = free.flatMap((phone) => strayOf(phone, new Set(ours), facts) ?? [])
  // Whom the PBX believes at a phone may be out of scope, and logged in elsewhere.
  const beyond = await store.originals(strays.map(({ extension }) => extension))
  const taken = new Set([...ours, ...peopleIn({ holdings: [], originals: beyond })])
  const wanted = await routeStrays(pbx, strays, taken, facts)
  if (hints) {
    const rest = free.filter((phone) => !strays.some((stray) => stray.phone === phone))
    const away = (await store.lateUsers()).filter(inScope)
    // The hint of somebody who is logged in elsewhere belongs to their session.
    const idle = unique([...rest, ...away]).filter((extension) => !taken.has(extension))
    await addMendedHints(pbx, wanted, idle, pool)
  }
  const observed = await pbx.observe(wanted)
  return { plan: planRepairs(wanted, observed), strays }
}

async function routeStrays(
  pbx: Pbx,
  strays: readonly Stray[],
  taken: ReadonlySet<string>,
  facts: Entries,
): Promise<Routing> {
  const all = new Map([...facts, ...(await pbx.readEntries(strays.flatMap(factsOfStray)))])
  const wanted: Routing = { entries: new Map(), hints: new Map() }
  for (const stray of strays) {
    const { entries, hints } = routeStray(stray, taken, all)
    entries.forEach((value, name) => wanted.entries.set(name, value))
    hints.forEach((dials, extension) => wanted.hints.set(extension, dials))
    // The next one may be of the same person.
    entries.forEach((value, name) => all.set(name, value))
  }
  return wanted
}

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
