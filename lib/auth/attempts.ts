/** What a counter allows: so many failures, then a pause that doubles with each further one. Milliseconds. */
export interface Allowance {
  failures: number
  firstPause: number
  longestPause: number
}

interface Tally {
  failures: number
  /** Milliseconds since 1970 */
  blockedUntil: number
  lastAt: number
}

/** Forgotten after this long without an attempt. */
const memory = 60 * 60 * 1000
const mostKeys = 10_000

/** Counts failed attempts by key, in memory. */
export class Attempts {
  private readonly tallies = new Map<string, Tally>()

  constructor(
    private readonly allowance: Allowance,
    private readonly now: () => number = Date.now,
  ) {}

  isBlocked(key: string): boolean {
    return this.blockedFor(key) > 0
  }

  /** Milliseconds until the next attempt counts; 0: now. */
  blockedFor(key: string): number {
    return Math.max(0, (this.tallies.get(key)?.blockedUntil ?? 0) - this.now())
  }

  /** Counts an attempt as failed before it is decided, so that many at once cannot slip through together. */
  begin(key: string): void {
    const { failures: before, lastAt } = this.tallies.get(key) ?? { failures: 0, lastAt: 0 }
    const failures = this.now() - lastAt > memory ? 1 : before + 1
    this.tallies.delete(key)
    this.tallies.set(key, { failures, lastAt: this.now(), blockedUntil: this.now() + this.pauseAfter(failures) })
    this.forgetOldest()
  }

  succeed(key: string): void {
    this.tallies.delete(key)
  }

  private pauseAfter(failures: number): number {
    const { failures: free, firstPause, longestPause } = this.allowance
    return failures < free ? 0 : Math.min(longestPause, firstPause * 2 ** (failures - free))
  }

  // A map keeps the order of insertion, and begin() moves a key to the end.
  private forgetOldest(): void {
    for (const key of this.tallies.keys()) {
      if (this.tallies.size <= mostKeys) return
      this.tallies.delete(key)
    }
  }
}
