import type { RoutingSettings } from '../../lib/contract/settings.ts'
import { observe, type Readings } from '../../pbx/readings.ts'
import { factsNeeded, type Holding } from '../routing/assignment.ts'
import { dialOf, type Entries, type EntryName } from '../../pbx/entries.ts'
import { route } from '../routing/route.ts'
import { deletedNumbers } from './deleted-numbers.ts'
import { isSame, numbersOf, type State } from './load.ts'
import { common, join, numbersIn, type Plan, planRepairs, within, without } from './plan.ts'

/** What differs between the PBX and what the sessions and settings ask of it. */
export async function compare(pbx: Readings, state: State): Promise<Plan> {
  const plan = await planFor(pbx, state, new Set())
  const deleted = await deletedNumbers(pbx, plan)
  return deleted.size === 0 ? plan : without(await planFor(pbx, state, deleted), deleted)
}

/**
 * The part of a plan that something else has caused: neither a new or ended session, nor settings that have changed since
 * a session was routed. `held`: the phones whose repair waits for somebody's decision.
 */
export async function driftIn(plan: Plan, pbx: Readings, state: State, held: readonly string[]): Promise<Plan> {
  const settled = without(plan, numbersOf(state.unsettled))
  // Where the old settings are not known (a backup of an earlier version), every difference may be somebody else's.
  let drift = without(settled, numbersOf(state.stale.filter(({ appliedUnder }) => appliedUnder !== null)))
  for (const under of oldSettings(state)) {
    const sessions = state.stale.filter(({ appliedUnder }) => isSame(appliedUnder, under))
    const old = await compare(pbx, { ...state, assignment: { ...state.assignment, ...under } })
    drift = join(drift, driftOfStale(within(settled, numbersOf(sessions)), old, sessions, held))
  }
  return drift
}

/**
 * What somebody else has changed of routing whose settings have changed too: what agrees neither with the old settings nor
 * with the new ones. A worker that died on the way leaves what agrees with the new ones; but not where repairs were held.
 */
function driftOfStale(plan: Plan, old: Plan, sessions: readonly Holding[], held: readonly string[]): Plan {
  const [isHeld, differing] = [new Set(held), new Set(numbersIn(old))]
  const differs = ({ phone, extension }: Holding) => differing.has(phone) || differing.has(extension)
  const waiting = numbersOf(sessions.filter((session) => isHeld.has(session.phone) && differs(session)))
  return join(within(plan, waiting), common(without(plan, waiting), old))
}

function oldSettings({ stale }: State): RoutingSettings[] {
  return stale.reduce<RoutingSettings[]>((found, { appliedUnder }) => {
    const isKnown = appliedUnder === null || found.some((under) => isSame(under, appliedUnder))
    return isKnown ? found : [...found, appliedUnder]
  }, [])
}

/** A session whose phone or extension is gone from the PBX routes nothing, until both are there. */
async function planFor(pbx: Readings, { assignment, clearings }: State, deleted: ReadonlySet<string>): Promise<Plan> {
  const cleared = clearings.flatMap(({ entries }) => entries)
  const facts = emptied(await pbx.readEntries(factsNeeded(assignment)), cleared)
  const holdings = assignment.holdings.filter(
    ({ phone, extension }) => (facts.get(dialOf(phone)) ?? null) !== null && !deleted.has(extension),
  )
  const wanted = route({ ...assignment, holdings }, facts)
  const { entries, hints } = await observe(pbx, wanted)
  return planRepairs(wanted, { entries: emptied(entries, cleared), hints })
}

function emptied(entries: Entries, names: readonly EntryName[]): Entries {
  const known = names.filter((name) => entries.has(name))
  if (known.length === 0) return entries
  const rest = new Map(entries)
  for (const name of known) rest.set(name, null)
  return rest
}
