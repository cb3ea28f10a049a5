interface Waiting {
  numbers: Set<string>
  callers: number
  done: Promise<void>
}

/**
 * Runs passes one at a time. Those for single numbers that wait while another runs become one pass: many people who
 * log in within the same second then cost little more than one.
 */
export class Passes {
  private queue: Promise<unknown> = Promise.resolve()
  private waiting: Waiting | null = null

  constructor(private readonly pass: (numbers: ReadonlySet<string>) => Promise<void>) {}

  enqueue(step: () => Promise<void>): Promise<void> {
    const result = this.queue.then(step)
    this.queue = result.catch(() => undefined)
    return result
  }

  async settle(numbers: readonly string[]): Promise<void> {
    const joint = (this.waiting ??= this.begin())
    for (const number of numbers) joint.numbers.add(number)
    joint.callers += 1
    try {
      await joint.done
    } catch (error) {
      if (joint.callers === 1) throw error
      // Somebody's failure must not become everybody's.
      await this.enqueue(() => this.pass(new Set(numbers)))
    }
  }

  private begin(): Waiting {
    const joint: Waiting = {
      numbers: new Set(),
      callers: 0,
      done: this.enqueue(() => {
        this.waiting = null
        return this.pass(joint.numbers)
      }),
    }
    return joint
  }
}
