/** Digits in the order they were pressed. Those pressed before they are asked for wait here. */
export class Digits {
  private readonly pressed: string[] = []
  private listeners: (() => void)[] = []

  get waiting(): boolean {
    return this.pressed.length > 0
  }

  push(digit: string): void {
    this.pressed.push(digit)
    this.wake()
  }

  /** Drops what waits. */
  forget(): void {
    this.pressed.length = 0
  }

  /** Everything that waits. */
  takeAll(): string[] {
    return this.pressed.splice(0)
  }

  /** Resolves as soon as a digit waits, or `wake` is called. Takes nothing. */
  arrival(): Promise<void> {
    if (this.waiting) return Promise.resolve()
    return new Promise((resolve) => this.listeners.push(resolve))
  }

  /** Ends every wait. */
  wake(): void {
    const listeners = this.listeners
    this.listeners = []
    for (const listener of listeners) listener()
  }

  /** The next digit, or null when none came within `timeoutMs`. */
  async next(timeoutMs: number): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<void>((resolve) => {
      // A digit that was pressed in time may still wait to be read, where this process was busy.
      timer = setTimeout(() => setImmediate(resolve), timeoutMs)
    })
    await Promise.race([this.arrival(), tooLate])
    clearTimeout(timer)
    return this.pressed.shift() ?? null
  }
}
