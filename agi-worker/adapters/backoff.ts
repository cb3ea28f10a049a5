/**
 * Delays between connection attempts, in milliseconds: doubling from 100 to 5,000, each drawn from the upper half
 * of its step so that many clients of a restarted server do not come back in the same instant.
 */
export class Backoff {
  private step = 100

  next(): number {
    const delay = this.step / 2 + Math.random() * (this.step / 2)
    this.step = Math.min(this.step * 2, 5_000)
    return delay
  }

  reset(): void {
    this.step = 100
  }
}
