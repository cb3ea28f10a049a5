import type { EntryChange } from '../../lib/contract/events.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import type { Holding } from '../routing/assignment.ts'
import { type EntryName, numberOf, storedHintOf, type Observed, type Routing } from '../../pbx/entries.ts'
import { hintText } from '../routing/hint.ts'

export interface Plan {
  entries: { name: EntryName; found: string | null; wanted: string | null }[]
  hints: HintChange[]
}

export interface HintChange {
  extension: string
  /** The hint itself, or FreePBX's copy of its text in AstDB, which is kept in step where there is one. */
  where: 'dialplan' | 'copy'
  found: string
  wanted: string
}

/** The differences between what should be and what is, and nothing else. */
export function planRepairs(wanted: Routing, { entries, hints }: Observed): Plan {
  const plan: Plan = { entries: [], hints: [] }
  for (const [name, value] of wanted.entries) {
    const found = entries.get(name) ?? null
    if (found !== value) plan.entries.push({ name, found, wanted: value })
  }
  for (const [extension, dials] of wanted.hints) {
    addHint(plan, { extension, where: 'dialplan', found: hints.get(extension) ?? '' }, dials)
    const copy = entries.get(storedHintOf(extension)) ?? null
    if (copy !== null) addHint(plan, { extension, where: 'copy', found: copy }, dials)
  }
  return plan
}

function addHint(plan: Plan, hint: Omit<HintChange, 'wanted'>, dials: readonly string[]): void {
  const wanted = hintText(hint.extension, dials, hint.found)
  if (wanted !== hint.found) plan.hints.push({ ...hint, wanted })
}

/** The part of a plan that does not concern these numbers. */
export function without(plan: Plan, numbers: ReadonlySet<string>): Plan {
  if (numbers.size === 0) return plan
  return {
    entries: plan.entries.filter(({ name }) => !numbers.has(numberOf(name))),
    hints: plan.hints.filter(({ extension }) => !numbers.has(extension)),
  }
}

/** The part of a plan that concerns these numbers. */
export function within(plan: Plan, numbers: ReadonlySet<string>): Plan {
  return {
    entries: plan.entries.filter(({ name }) => numbers.has(numberOf(name))),
    hints: plan.hints.filter(({ extension }) => numbers.has(extension)),
  }
}

/** The part of a plan that is these entries. */
export const only = ({ entries }: Plan, isMeant: (name: EntryName) => boolean): Plan => ({
  entries: entries.filter(({ name }) => isMeant(name)),
  hints: [],
})

/** The part of a plan that another one changes as well, to any value. */
export function common(plan: Plan, other: Plan): Plan {
  const names = new Set(describe(other).map(({ entry }) => entry))
  return {
    entries: plan.entries.filter(({ name }) => names.has(name)),
    hints: plan.hints.filter((change) => names.has(nameOfHint(change))),
  }
}

const nameOfHint = ({ where, extension }: HintChange) =>
  where === 'copy' ? storedHintOf(extension) : `hint ${extension}`

/** The extensions and devices a plan is about. */
export const numbersIn = ({ entries, hints }: Plan): string[] => [
  ...entries.map(({ name }) => numberOf(name)),
  ...hints.map(({ extension }) => extension),
]

export const join = (...plans: readonly Plan[]): Plan => ({
  entries: plans.flatMap(({ entries }) => entries),
  hints: plans.flatMap(({ hints }) => hints),
})

/** The plan in the words of events and of the held-plan notice. */
export function describe(plan: Plan): EntryChange[] {
  return [
    ...plan.entries.map(({ name, found, wanted }) => ({ entry: name, found, wanted })),
    ...plan.hints.map((change) => ({ entry: nameOfHint(change), found: change.found, wanted: change.wanted })),
  ]
}

/** Splits a plan by the session it repairs; what belongs to none comes under null. */
export function bySession<T extends Holding>(plan: Plan, holdings: readonly T[]): Map<T | null, Plan> {
  const parts = new Map<T | null, Plan>()
  const at = firstBy(holdings, ({ phone }) => phone)
  const of = firstBy(holdings, ({ extension }) => extension)
  const partOf = (owner: T | undefined) => {
    const part = parts.get(owner ?? null) ?? { entries: [], hints: [] }
    parts.set(owner ?? null, part)
    return part
  }
  for (const change of plan.entries) {
    const number = numberOf(change.name)
    // A phone's own number may be that of a person who is logged in elsewhere.
    const isOfDevice = /^E?DEVICE\//.test(change.name)
    partOf(isOfDevice ? (at.get(number) ?? of.get(number)) : (of.get(number) ?? at.get(number))).entries.push(change)
  }
  for (const change of plan.hints) partOf(of.get(change.extension) ?? at.get(change.extension)).hints.push(change)
  return parts
}

function firstBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T> {
  const found = new Map<string, T>()
  for (const value of values) if (!found.has(keyOf(value))) found.set(keyOf(value), value)
  return found
}

type Brakes = Pick<Settings, 'brakePhones' | 'brakeShare'>

/**
 * The safety brake: too many phones at once look like an old AstDB restored, or like another PBX.
 * Hints do not count: every restart and reload of Asterisk resets all of them.
 */
export function brakeTrips(phones: number, poolSize: number, { brakePhones, brakeShare }: Brakes): boolean {
  return phones >= brakePhones && phones > poolSize * brakeShare
}
