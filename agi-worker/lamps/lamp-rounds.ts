import { rest } from '../rest.ts'

/** Desks whose lamps are set together. */
const atOnce = 25
/** Before the first round, so that others can join the person who logs in; and between two rounds. */
const restMs = 100
/** What did not work is tried again then, each time after twice as long. */
const firstRetryMs = 1_000
const longestRetryMs = 300_000

/** Looks after desks a few at a time and in their turn, however many want it at once. */
export class LampRounds {
  private readonly waiting = new Set<string>()
  private readonly failing = new Set<string>()
  private retry: NodeJS.Timeout | null = null
  private retryMs = firstRetryMs
  private working: Promise<void> | null = null
  private readonly stopping = new AbortController()

  /** @param show shows what is right now, and gives the desks that have to be tried again */
  constructor(private readonly show: (phones: readonly string[]) => Promise<readonly string[]>) {}

  look(phone: string): void {
    if (this.stopping.signal.aborted) return
    this.waiting.add(phone)
    this.working ??= this.work().finally(() => (this.working = null))
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort()
    this.waiting.clear()
    clearTimeout(this.retry ?? undefined)
    await this.working
  }

  private async work(): Promise<void> {
    await rest(restMs, this.stopping.signal)
    while (this.waiting.size > 0) {
      const phones = [...this.waiting].slice(0, atOnce)
      for (const phone of phones) this.waiting.delete(phone)
      const failed = await this.show(phones)
      if (failed.length === 0) this.retryMs = firstRetryMs
      else this.tryLater(failed)
      await rest(restMs, this.stopping.signal)
    }
  }

  /** The others do not wait for them. */
  private tryLater(phones: readonly string[]): void {
    for (const phone of phones) this.failing.add(phone)
    if (this.retry || this.stopping.signal.aborted) return
    this.retry = setTimeout(() => {
      this.retry = null
      for (const phone of this.failing) this.look(phone)
      this.failing.clear()
    }, this.retryMs)
    this.retryMs = Math.min(2 * this.retryMs, longestRetryMs)
  }
}
