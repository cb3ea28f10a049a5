import type { Pbx } from '../adapters/pbx.ts'
import type { Store } from '../adapters/store.ts'
import { type Assignment, type Routing } from '../routing/assignment.ts'
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
  const strays = free.flatMap((phone) => strayOf(phone, facts) ?? [])
  const loggedIn = new Set(holdings.map(({ extension }) => extension))
  const wanted = await routeStrays(pbx, strays, loggedIn, facts)
  if (hints) {
    const rest = free.filter((phone) => !strays.some((stray) => stray.phone === phone))
    const away = (await store.lateUsers()).filter(
      (extension) => inScope(extension) && !originals.has(devicesOf(extension)),
    )
    // The hint of somebody who is logged in elsewhere belongs to their session.
    const idle = unique([...rest, ...away]).filter((extension) => !loggedIn.has(extension))
    await addMendedHints(pbx, wanted, idle, pool)
  }
  const observed = await pbx.observe(wanted)
  return { plan: planRepairs(wanted, observed), strays }
}

async function routeStrays(
  pbx: Pbx,
  strays: readonly Stray[],
  loggedIn: ReadonlySet<string>,
  facts: Entries,
): Promise<Routing> {
  const all = new Map([...facts, ...(await pbx.readEntries(strays.flatMap(factsOfStray)))])
  const routes = strays.map((stray) => routeStray(stray, loggedIn, all))
  return {
    entries: new Map(routes.flatMap(({ entries }) => [...entries])),
    hints: new Map(routes.flatMap(({ hints }) => [...hints])),
  }
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
