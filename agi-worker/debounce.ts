/** Calls things once after a moment of waiting, no matter how often they were asked for in between. */
export class Debounce {
  private readonly waiting = new Map<() => void, NodeJS.Timeout>()

  constructor(private readonly delayMs: number) {}

  call(action: () => void): void {
    if (this.waiting.has(action)) return
    const run = () => {
      this.waiting.delete(action)
      action()
    }
    this.waiting.set(action, setTimeout(run, this.delayMs))
  }

  stop(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer)
    this.waiting.clear()
  }
}
