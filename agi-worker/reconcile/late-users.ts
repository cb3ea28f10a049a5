import type { Store } from '../adapters/postgres/store.ts'

const hourMs = 3_600_000
const lateMs = 90 * 24 * hourMs
/** A session shows a while after the moment of its end: the commit comes later, and may have to be looked for. */
const overlapMs = 60_000

/**
 * Extensions whose last session ended within ninety days. With thousands of people those are a hundred thousand sessions,
 * and comparisons come every few seconds: all of them are read once an hour, in between only what has ended since.
 */
export class LateUsers {
  private known = new Set<string>()
  private wholeAt = 0
  private readAt = 0

  constructor(private readonly store: Store) {}

  async read(): Promise<string[]> {
    const now = Date.now()
    // Also when the clock was set back: what ended since then may have an earlier time.
    const whole = now < this.readAt || now - this.wholeAt > hourMs
    const ended = await this.store.endedSince(new Date(whole ? now - lateMs : this.readAt - overlapMs))
    this.known = new Set(whole ? ended : [...this.known, ...ended])
    this.readAt = now
    if (whole) this.wholeAt = now
    return [...this.known]
  }
}
