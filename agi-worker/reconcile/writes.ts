import type { Pbx } from '../../pbx/pbx.ts'
import type { Clearing } from '../routing/forwarding.ts'
import type { Hints } from './hints.ts'
import type { Plan } from './plan.ts'

/** Carries a plan and a clearing out on the PBX, all in one turn: Asterisk carries out what it is told in order. */
export async function write(pbx: Pbx, hints: Hints, plan: Plan, clearing: Clearing): Promise<void> {
  const written = new Set(plan.entries.map(({ name }) => name))
  await Promise.all([
    ...clearing.entries.filter((name) => !written.has(name)).map((name) => pbx.writeEntry(name, null)),
    ...clearing.states.map((state) => pbx.clearState(state)),
    ...plan.entries.map(({ name, wanted }) => pbx.writeEntry(name, wanted)),
    ...plan.hints.map((change) => hints.carryOut(change)),
  ])
}
