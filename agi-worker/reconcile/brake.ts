import type { EntryChange } from '../../lib/contract/events.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import type { Store } from '../adapters/store.ts'
import type { Log } from '../log.ts'
import { brakeTrips, describe, type Plan } from './plan.ts'

export interface HeldPlan {
  phones: string[]
  changes: EntryChange[]
}

interface Parts {
  store: Store
  log: Log
  /** Called whenever a plan begins or ceases to be held back. */
  onHeld?: (held: HeldPlan | null) => void
}

/** Holds repairs back that touch too much of the pool at once; brakeTrips says when. */
export class Brake {
  held: HeldPlan | null = null

  constructor(private readonly parts: Parts) {}

  /** True when this drift, which concerns `phones`, is not to be repaired unasked; the first time, that is recorded. */
  async stops(drift: Plan, phones: string[], settings: Settings): Promise<boolean> {
    const poolSize = await this.parts.store.poolSize()
    const held = brakeTrips(phones.length, poolSize, settings) ? { phones, changes: describe(drift) } : null
    if (held && !this.held) await this.announce(held)
    this.hold(held)
    return held !== null
  }

  release(): void {
    this.hold(null)
  }

  private hold(held: HeldPlan | null): void {
    const changed = held?.phones.join() !== this.held?.phones.join()
    this.held = held
    if (changed) this.parts.onHeld?.(held)
  }

  private async announce(held: HeldPlan): Promise<void> {
    const { store, log } = this.parts
    log.error({ phones: held.phones }, 'Holding back repairs of too many phones at once; see the dashboard')
    await store.record({ type: 'plan.held', data: held, actor: { kind: 'system', reason: 'safety brake' } })
  }
}
