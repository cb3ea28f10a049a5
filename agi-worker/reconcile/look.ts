import { setImmediate as pause } from 'node:timers/promises'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Readings } from '../../pbx/readings.ts'
import { BulkReadings } from '../../pbx/bulk-readings.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { readSwitching } from './clearing.ts'
import { compare, driftIn } from './compare.ts'
import type { Finding } from './finding.ts'
import type { FreeDesks } from './free-desks.ts'
import { planFreePhones } from './free-phones.ts'
import type { LateUsers } from './late-users.ts'
import { loadAll, numbersOf, type State } from './load.ts'
import { partsOf } from './parts.ts'
import { join, type Plan, without } from './plan.ts'
import type { Progress } from './progress.ts'

interface Parts {
  store: Store
  pbx: Pbx
  lateUsers: LateUsers
  freeDesks: FreeDesks
  progress: Progress
}

/** Looks for what differs between the PBX and what it should be, and does nothing about it. */
export class Look {
  constructor(private readonly parts: Parts) {}

  /** @param held the phones whose repair waits for somebody's decision */
  async everywhere(held: readonly string[], { everybody = false }: { everybody?: boolean }): Promise<Finding> {
    const { store, pbx, lateUsers, freeDesks, progress } = this.parts
    const readings = new BulkReadings(pbx)
    const state = await loadAll(store)
    const { assignment } = state
    progress.made()
    await pause()
    const free = await planFreePhones({ store, readings, lateUsers }, assignment, everybody)
    progress.made()
    const { plan, drift } = await comparePartByPart(readings, state, held, progress)
    const desks = await freeDesks.planAll(readings, state, held)
    return {
      state,
      plan: join(plan, free.plan, desks.plan),
      drift: join(drift, without(join(free.plan, desks.drift), numbersOf(state.unsettled))),
      concerned: [...assignment.holdings, ...free.leftovers, ...desks.concerned],
      urgent: desks.urgent,
      switching: await readSwitching(readings, state),
      done: [...state.unsettled, ...state.stale],
    }
  }
}

/** Somebody who logs in during the comparison waits for one part of it at most. */
async function comparePartByPart(readings: Readings, state: State, held: readonly string[], progress: Progress) {
  const plans: Plan[] = []
  const drifts: Plan[] = []
  const parts = partsOf(state)
  for (const part of parts) {
    await pause()
    const plan = await compare(readings, part)
    plans.push(plan)
    drifts.push(await driftIn(plan, readings, part, held))
    progress.made()
  }
  return { plan: join(...plans), drift: join(...drifts) }
}
