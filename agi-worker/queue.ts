/** Runs steps one at a time, in the order they were asked for; a failure is its caller's alone. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()

  run(step: () => Promise<void>): Promise<void> {
    const result = this.last.then(step)
    this.last = result.catch(() => undefined)
    return result
  }
}
