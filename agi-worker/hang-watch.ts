import { setTimeout as pause } from 'node:timers/promises'

interface Watched {
  /** Resolves when the work under way has had its turn: never when something hangs. */
  turn(): Promise<void>
}

/**
 * Whether nothing hangs: one of several at least has its turn in time, as has the only one, and none has waited for its turn
 * for longer than a slow PBX may take. A slow PBX must not have the worker of the others replaced.
 */
export class HangWatch {
  private readonly waiting = new WeakMap<Watched, { since: number; ended: Promise<void> }>()

  /** @param longestMs how long a turn may take where another one has its own in time */
  constructor(private readonly longestMs: number) {}

  async areWell(services: readonly Watched[], withinMs: number): Promise<boolean> {
    if (services.length === 0) return true
    const waits = services.map((service) => this.waitFor(service))
    const anyTurn = Promise.any(waits.map(({ ended }) => ended)).then(
      () => true,
      () => false,
    )
    const isAny = await Promise.race([anyTurn, pause(withinMs, false, { ref: false })])
    return isAny && waits.every(({ since }) => performance.now() - since < this.longestMs)
  }

  private waitFor(service: Watched) {
    const known = this.waiting.get(service)
    if (known) return known
    const wait = { since: performance.now(), ended: service.turn().finally(() => this.waiting.delete(service)) }
    this.waiting.set(service, wait)
    return wait
  }
}
