/** Says to those who wait for it that a long comparison or repair goes on. */
export class Progress {
  private waiting: (() => void)[] = []

  made(): void {
    for (const resolve of this.waiting.splice(0)) resolve()
  }

  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }
}
