/** How long before an outage a login may have been for a killed Asterisk to forget it. Milliseconds; about a second is. */
export const graceMs = 15_000

/**
 * From when on the PBX may have forgotten what it had acknowledged. That lasts from an outage to the end of the next full
 * comparison, which finds and repairs what was forgotten.
 */
export class Outage {
  private since: Date | null = before(new Date())
  private count = 0

  /**
   * @param lastSeen when the worker before this one was last known to run: everything may have lost its power right after.
   * That may have been a while ago, or after us, where the clock was set back.
   */
  beganAt(lastSeen: Date): void {
    if (this.since !== null && before(lastSeen) < this.since) this.since = before(lastSeen)
  }

  /** The connection was lost. A further loss before a comparison has ended adds to the first one. */
  begin(): void {
    this.count += 1
    this.since ??= before(new Date())
  }

  /** Whether routing that reached the PBX at this moment may have been forgotten. */
  mayHaveForgotten(appliedAt: Date | null | undefined): boolean {
    return this.since !== null && appliedAt instanceof Date && appliedAt >= this.since
  }

  /** Gives what to call once everything has been compared; a connection lost meanwhile is not made up for by that. */
  comparing(): () => void {
    const { count } = this
    return () => {
      if (this.count === count) this.since = null
    }
  }
}

const before = (moment: Date) => new Date(moment.getTime() - graceMs)
