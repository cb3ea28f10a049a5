export type News = { is: 'up'; drops: number } | { is: 'down'; cause: string }

/** How long a link has to last before it is news that it is back, in milliseconds. */
const firstWaitMs = 10_000
const longestWaitMs = 300_000
/** A link that lasted this long was well; the next return is news quickly again. */
const wellAfterMs = 600_000

/**
 * Makes news of what a link does, so that a link which comes and goes fills neither the event trail nor the log: a loss
 * is news at once, the return when it has lasted, together with how often the link dropped in between. Each return that
 * was no good makes the next one wait twice as long.
 */
export class LinkNews {
  private now: News['is'] = 'down'
  private known: News['is'] = 'down'
  private knownAt = 0
  private drops = 0
  /** The first arrival is news at once: there was no loss before it. */
  private waitMs = 0
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly tell: (news: News) => void,
    private readonly shortestWaitMs = firstWaitMs,
  ) {}

  is(now: News['is'], cause: string): void {
    if (now === this.now) return
    this.now = now
    clearTimeout(this.timer)
    if (now === this.known) this.drops += now === 'down' ? 1 : 0
    else if (now === 'down') this.tellDown(cause)
    else if (this.waitMs === 0) this.tellUp()
    else this.timer = setTimeout(() => this.tellUp(), this.waitMs)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private tellUp(): void {
    this.known = 'up'
    this.knownAt = performance.now()
    this.tell({ is: 'up', drops: this.drops })
    this.drops = 0
  }

  private tellDown(cause: string): void {
    const wasWell = performance.now() - this.knownAt > wellAfterMs
    this.waitMs = wasWell
      ? this.shortestWaitMs
      : Math.min(Math.max(2 * this.waitMs, this.shortestWaitMs), longestWaitMs)
    this.known = 'down'
    this.tell({ is: 'down', cause })
  }
}
