import type { Call } from './call.ts'

/**
 * One login call for each phone at a time: the newest. Who dials again means this call, and the one before may be a
 * receiver that was put down without the PBX hearing of it; several at once would only serve somebody who guesses PINs.
 */
export class OnePerPhone {
  private readonly running = new Map<string, { call: Call; over: Promise<void> }>()

  /** Ends the call before as a hang-up would, waits until it has let go of everything, then does the work. */
  async run(phone: string, call: Call, work: () => Promise<void>): Promise<void> {
    const before = this.running.get(phone)
    const over = this.after(before, work)
    const mine = { call, over: over.catch(() => undefined) }
    this.running.set(phone, mine)
    try {
      await over
    } finally {
      if (this.running.get(phone) === mine) this.running.delete(phone)
    }
  }

  private async after(before: { call: Call; over: Promise<void> } | undefined, work: () => Promise<void>) {
    await before?.call.hangUp()
    before?.call.end()
    await before?.over
    await work()
  }
}
