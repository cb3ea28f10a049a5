const usualRest = 9
/** Also where a comparison takes long, what somebody else has changed is repaired within a quarter of a minute or so. */
const longestRestMs = 12_000

/** Keeps comparisons that nobody asked for a small part of the time, however long one takes. */
export class Pace {
  private restsUntil = 0

  /** @param rest how much longer than a comparison */
  constructor(private readonly rest = usualRest) {}

  allows(): boolean {
    return performance.now() >= this.restsUntil
  }

  /** Also one that fails takes its time. */
  async timed(comparison: () => Promise<void>): Promise<void> {
    const begun = performance.now()
    try {
      await comparison()
    } finally {
      const end = performance.now()
      this.restsUntil = end + Math.min(this.rest * (end - begun), longestRestMs)
    }
  }
}
