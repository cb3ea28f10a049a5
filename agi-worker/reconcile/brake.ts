import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../../lib/contract/settings.ts'
import type { Store } from '../adapters/postgres/store.ts'
import type { Log } from '../log.ts'
import type { Concerned } from './finding.ts'
import { type Held, heldOf } from './held.ts'
import type { Outage } from './outage.ts'
import { brakeTrips, bySession, describe, type Plan } from './plan.ts'

interface Parts {
  store: Store
  log: Log
  /** Called whenever a plan begins or ceases to be held back, or another one is. */
  onHeld?: (held: Held | null) => void
}

/** Holds repairs back that touch too much of the pool at once; brakeTrips says when. */
export class Brake {
  held: Held | null = null

  constructor(
    private readonly parts: Parts,
    private readonly outage: Outage,
  ) {}

  /** Goes on holding back what the worker before this one held back. */
  resume(held: Held | null): void {
    this.hold(held)
  }

  /** The phones that count: whose entries differ, except where a killed Asterisk may simply have forgotten the login. */
  phonesIn({ entries }: Plan, concerned: readonly Concerned[]): string[] {
    return [...bySession({ entries, hints: [] }, concerned).keys()].flatMap((session) =>
      session === null || this.outage.mayHaveForgotten(session.appliedAt) ? [] : [session.phone],
    )
  }

  /** Whether anything is held, or would be as soon as these phones were seen in a look at everything. */
  async isOn(phones: readonly string[], settings: Settings): Promise<boolean> {
    return this.held !== null || (await this.isTooMuch(phones, settings))
  }

  /**
   * True when this drift, which concerns `phones`, is not to be repaired unasked; the first time, that is recorded. What
   * is held stays held until somebody decides or the drift is gone: neither settings nor a restart let it go.
   */
  async stops(drift: Plan, phones: string[], settings: Settings): Promise<boolean> {
    const trips = this.held !== null ? phones.length > 0 : await this.isTooMuch(phones, settings)
    const held = trips ? heldOf(phones, describe(drift)) : null
    if (held && !this.held) await this.announce(held)
    this.hold(held)
    return trips
  }

  release(): void {
    this.hold(null)
  }

  private async isTooMuch(phones: readonly string[], settings: Settings): Promise<boolean> {
    return phones.length > 0 && brakeTrips(phones.length, await this.parts.store.poolSize(), settings)
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
