/** How much longer than a look at everything the rest after it lasts. */
const usualRest = 8

/** Keeps looks at everything that nobody asked for a small part of the time, however long one takes. */
export class Pace {
  private restsUntil = 0

  constructor(private readonly rest = usualRest) {}

  allows(): boolean {
    return performance.now() >= this.restsUntil
  }

  /** Also one that fails takes its time. */
  async timed(look: () => Promise<void>): Promise<void> {
    const begun = performance.now()
    try {
      await look()
    } finally {
      const end = performance.now()
      this.restsUntil = end + this.rest * (end - begun)
    }
  }
}
