/** Tells whoever waits for it that a long repair goes on. */
export class Progress {
  private waiting: (() => void)[] = []

  made(): void {
    for (const tell of this.waiting.splice(0)) tell()
  }

  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }
}
