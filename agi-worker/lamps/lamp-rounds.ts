import { setTimeout as pause } from 'node:timers/promises'
import { Backoff } from '../../pbx/backoff.ts'

/** Desks that are told of together. */
const atOnce = 25
/** Before the first of them, so that whoever logs in hears of it first and others come along; and between two rounds. */
const restMs = 100
/** Looks after desks a few at a time and in their turn, however many want it at once. */
export class LampRounds {
  private readonly waiting = new Set<string>()
  private working: Promise<void> | null = null
  private readonly stopping = new AbortController()
  private readonly backoff = new Backoff()
  private isStopped = false

  /** @param show shows what is right now, and gives the desks that have to be tried again */
  constructor(private readonly show: (phones: readonly string[]) => Promise<readonly string[]>) {}

  look(phone: string): void {
    if (this.isStopped) return
    this.waiting.add(phone)
    this.working ??= this.work().finally(() => (this.working = null))
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.isStopped = true
    this.waiting.clear()
    this.stopping.abort()
    await this.working
  }

  private async work(): Promise<void> {
    await this.rest(restMs)
    while (this.waiting.size > 0) {
      const phones = [...this.waiting].slice(0, atOnce)
      for (const phone of phones) this.waiting.delete(phone)
      const failed = await this.show(phones)
      if (!this.isStopped) for (const phone of failed) this.waiting.add(phone)
      await this.rest(failed.length === phones.length ? this.backoff.next() : restMs)
    }
  }

  private rest(milliseconds: number): Promise<unknown> {
    return pause(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined)
  }
}
