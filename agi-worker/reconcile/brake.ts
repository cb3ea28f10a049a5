import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../../lib/contract/settings.ts'
import type { Store } from '../adapters/postgres/store.ts'
import type { Log } from '../log.ts'
import { type Held, heldOf } from './held.ts'
import { brakeTrips, describe, type Plan } from './plan.ts'

interface Parts {
  store: Store
  log: Log
  /** Called whenever a plan begins or ceases to be held back, or another one is. */
  onHeld?: (held: Held | null) => void
}

/** Holds repairs back that touch too much of the pool at once; brakeTrips says when. */
export class Brake {
  held: Held | null = null

  constructor(private readonly parts: Parts) {}

  /** Goes on holding back what the worker before this one held back. */
  resume(held: Held | null): void {
    this.hold(held)
  }

  /**
   * True when this drift, which concerns `phones`, is not to be repaired unasked; the first time, that is recorded. What
   * is held stays held until somebody decides or the drift is gone: neither settings nor a restart let it go.
   */
  async stops(drift: Plan, phones: string[], settings: Settings): Promise<boolean> {
    const trips =
      this.held !== null ? phones.length > 0 : brakeTrips(phones.length, await this.parts.store.poolSize(), settings)
    const held = trips ? heldOf(phones, describe(drift)) : null
    if (held && !this.held) await this.announce(held)
    this.hold(held)
    return trips
  }

  release(): void {
    this.hold(null)
  }

  private hold(held: Held | null): void {
    const changed = !isDeepStrictEqual(held, this.held)
    this.held = held
    if (changed) this.parts.onHeld?.(held)
  }

  private async announce({ plan }: Held): Promise<void> {
    const { store, log } = this.parts
    log.error(
      { count: plan.phoneCount, phones: plan.phones },
      'Holding back repairs of too many phones at once; see the dashboard',
    )
    await store.record({ type: 'plan.held', data: plan, actor: { kind: 'system', reason: 'safety brake' } })
  }
}
