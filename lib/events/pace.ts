/**
 * A burst of notifications is gathered for this long. On a quiet board news arrives at once; with many readers, a look
 * and its sending take longer, and the same time is left for everything else. Milliseconds.
 */
const shortestBurst = 2
const longestRest = 50

/** When the hub looks next. Times are those of one clock, in milliseconds. */
export class Pace {
  private restsUntil = -Infinity

  /** How long to wait from now on. @param atLeast for those who come together */
  waitAt(now: number, atLeast = shortestBurst): number {
    return Math.max(atLeast, shortestBurst, this.restsUntil - now)
  }

  worked(began: number, ended: number): void {
    this.restsUntil = ended + Math.min(longestRest, ended - began)
  }
}
