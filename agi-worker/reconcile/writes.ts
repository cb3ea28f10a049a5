import type { Pbx } from '../../pbx/pbx.ts'
import { numberOfState, type SetAside, type Switching } from '../routing/forwarding.ts'
import { numberOf, stateOfEntry } from '../../pbx/entries.ts'
import type { Hints } from './hints.ts'
import { numbersIn, type Plan } from './plan.ts'
import type { Versions } from './versions.ts'

interface Parts {
  pbx: Pbx
  hints: Hints
  versions: Versions
}

/** Carries a plan out on the PBX, all in one turn: Asterisk carries actions out in the order they arrive. */
export async function write({ pbx, hints, versions }: Parts, plan: Plan, switching: Switching): Promise<void> {
  const { entries, states, returns } = switching
  const written = new Set(plan.entries.map(({ name }) => name))
  const writes = [
    ...entries.filter((name) => !written.has(name)).map((name) => pbx.writeEntry(name, null)),
    ...states.map((state) => pbx.clearState(state)),
    ...plan.entries.map(({ name, wanted }) => pbx.writeEntry(name, wanted)),
    ...returns.map((one) => switchOn(pbx, one)),
    ...plan.hints.map((change) => hints.carryOut(change)),
  ]
  try {
    await Promise.all(writes)
  } finally {
    versions.raise([...numbersIn(plan), ...entries.map(numberOf), ...states.map(numberOfState)])
    versions.raise(returns.map(({ number }) => number))
  }
}

/** A lamp shows a device state; the entry that keeps it is Asterisk's own to write. */
function switchOn(pbx: Pbx, { name, value }: SetAside): Promise<void> {
  const state = stateOfEntry(name)
  return state === null ? pbx.writeEntry(name, value) : pbx.setState(state, value)
}
