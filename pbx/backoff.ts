/** A connection that was lost sooner was no good: the next attempt waits longer, as after one that failed. */
const wellAfterMs = 10_000

/**
 * Delays between connection attempts, in milliseconds: doubling from 100 to 5,000, each drawn from the upper half
 * of its step so that many clients of a restarted server do not come back in the same instant.
 */
export class Backoff {
  private step = 100
  private arrivedAt: number | null = null

  /** A connection was made. */
  arrived(): void {
    this.arrivedAt = performance.now()
  }

  next(): number {
    if (this.arrivedAt !== null && performance.now() - this.arrivedAt >= wellAfterMs) this.step = 100
    this.arrivedAt = null
    const delay = this.step / 2 + Math.random() * (this.step / 2)
    this.step = Math.min(this.step * 2, 5_000)
    return delay
  }
}
