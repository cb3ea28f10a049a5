import type { Pbx } from '../../pbx/pbx.ts'
import { type Clearing, numberOfState } from '../routing/forwarding.ts'
import type { Hints } from './hints.ts'
import { numberOf, numbersIn, type Plan } from './plan.ts'
import type { Versions } from './versions.ts'

interface Parts {
  pbx: Pbx
  hints: Hints
  versions: Versions
}

/** Carries a plan and a clearing out on the PBX, all in one turn: Asterisk carries out what it is told in order. */
export async function write({ pbx, hints, versions }: Parts, plan: Plan, clearing: Clearing): Promise<void> {
  const written = new Set(plan.entries.map(({ name }) => name))
  const writes = [
    ...clearing.entries.filter((name) => !written.has(name)).map((name) => pbx.writeEntry(name, null)),
    ...clearing.states.map((state) => pbx.clearState(state)),
    ...plan.entries.map(({ name, wanted }) => pbx.writeEntry(name, wanted)),
    ...plan.hints.map((change) => hints.carryOut(change)),
  ]
  try {
    await Promise.all(writes)
  } finally {
    versions.raise([...numbersIn(plan), ...clearing.entries.map(numberOf), ...clearing.states.map(numberOfState)])
  }
}
