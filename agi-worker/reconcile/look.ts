import { setImmediate as pause } from 'node:timers/promises'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Readings } from '../../pbx/readings.ts'
import { BulkReadings } from '../../pbx/bulk-readings.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { readClearing } from './clearing.ts'
import { compare, driftIn } from './compare.ts'
import type { Finding } from './finding.ts'
import { planFreePhones } from './free-phones.ts'
import type { LateUsers } from './late-users.ts'
import { loadState, numbersOf, type State } from './load.ts'
import { partsOf } from './parts.ts'
import { join, type Plan, without } from './plan.ts'
import { PoolDials } from './pool-dials.ts'
import type { Stretch } from './round.ts'

interface Parts {
  store: Store
  pbx: Pbx
  lateUsers: LateUsers
}

interface Options {
  /** The phones whose repair waits for somebody's decision. */
  held: readonly string[]
  /** Also look at the entries of those who are not logged in: a reload or a backup may have brought old ones back. */
  everybody?: boolean
}

/** Looks for what differs between the PBX and what it should be, and does nothing about it. */
export class Look {
  private readonly dials = new PoolDials()

  constructor(private readonly parts: Parts) {}

  /** At everything. */
  everywhere(options: Options): Promise<Finding> {
    return this.look(new BulkReadings(this.parts.pbx), null, options)
  }

  /** At these phones of the pool and people, and whoever they have to do with. */
  over(stretch: Stretch, options: Options): Promise<Finding> {
    return this.look(this.parts.pbx, stretch, options)
  }

  private async look(readings: Readings, stretch: Stretch | null, { held, everybody = false }: Options) {
    const { store, lateUsers } = this.parts
    const state = await loadState(store, stretch?.phones ?? null)
    const { assignment } = state
    const scope = { phones: stretch?.phones ?? null, people: stretch?.people ?? null, everybody }
    const free = await planFreePhones({ store, lateUsers, dials: this.dials }, readings, assignment, scope)
    const { plan, drift } = await comparePartByPart(readings, state, held)
    return {
      state,
      plan: join(plan, free.plan),
      drift: join(drift, without(free.plan, numbersOf(state.unsettled))),
      concerned: [...assignment.holdings, ...free.leftovers],
      clearing: await readClearing(readings, state.clearings),
      done: [...state.unsettled, ...state.stale],
    }
  }
}

/** Whoever logs in meanwhile waits for the comparison of one part at most. */
async function comparePartByPart(readings: Readings, state: State, held: readonly string[]) {
  const plans: Plan[] = []
  const drifts: Plan[] = []
  for (const part of partsOf(state)) {
    const plan = await compare(readings, part)
    plans.push(plan)
    drifts.push(await driftIn(plan, readings, part, held))
    await pause()
  }
  return { plan: join(...plans), drift: join(...drifts) }
}
