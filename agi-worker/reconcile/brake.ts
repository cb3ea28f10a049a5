import type { HeldPlan } from '../../lib/contract/events.ts'
import type { Settings } from '../../lib/contract/settings.ts'
import type { Store } from '../adapters/postgres/store.ts'
import type { Log } from '../log.ts'
import { brakeTrips, describe, type Plan } from './plan.ts'

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

  /** Goes on holding back what the worker before this one held back. */
  resume(held: HeldPlan | null): void {
    this.hold(held)
  }

  /**
   * True when this drift, which concerns `phones`, is not to be repaired unasked; the first time, that is recorded. What
   * is held stays held until somebody decides or the drift is gone: neither settings nor a restart let it go.
   */
  async stops(drift: Plan, phones: string[], settings: Settings): Promise<boolean> {
    const trips =
      this.held !== null ? phones.length > 0 : brakeTrips(phones.length, await this.parts.store.poolSize(), settings)
    const held = trips ? { phones, changes: describe(drift) } : null
    if (held && !this.held) await this.announce(held)
    this.hold(held)
    return trips
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
