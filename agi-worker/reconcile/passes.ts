import { Queue } from '../queue.ts'
import { Progress } from './progress.ts'
import type { Reading } from './reading.ts'

type Pass = (numbers: ReadonlySet<string>, readings: readonly Reading[]) => Promise<void>

interface Waiting {
  numbers: Set<string>
  readings: Reading[]
  callers: number
  done: Promise<void>
}

/**
 * Runs passes one at a time. Those for single numbers that wait while another runs become one pass: many people who log
 * in within the same second then cost little more than one. A long repair asks for its steps one by one, so that others
 * get a turn in between.
 */
export class Passes {
  private readonly queue = new Queue()
  private waiting: Waiting | null = null
  private readonly underWay = new Set<readonly string[]>()
  private readonly watched = new Set<Set<string>>()
  private readonly progress = new Progress()

  constructor(private readonly pass: Pass) {}

  enqueue(step: () => Promise<void>): Promise<void> {
    return this.queue.run(() => step().finally(() => this.goesOn()))
  }

  /** A pass has done a part of what it does. */
  goesOn(): void {
    this.progress.made()
  }

  /**
   * Resolves when nothing is under way, or what is under way goes on: on a machine that is too slow for all who log in, a
   * pass over a hundred of them takes long, and ends all the same.
   */
  turn(): Promise<void> {
    const next = this.progress.next()
    return Promise.race([next, this.enqueue(() => Promise.resolve())])
  }

  /**
   * While `look` runs, `touched` grows by each number that a pass is over, or is to be over: what was read about it may not
   * be true any more.
   */
  async watching<T>(look: (touched: ReadonlySet<string>) => Promise<T>): Promise<T> {
    const touched = new Set([...this.underWay].flat())
    this.watched.add(touched)
    try {
      return await look(touched)
    } finally {
      this.watched.delete(touched)
    }
  }

  /** A pass is over these numbers too. */
  touch(numbers: Iterable<string>): void {
    for (const number of numbers) for (const touched of this.watched) touched.add(number)
  }

  async runFor(numbers: readonly string[], reading?: Reading): Promise<void> {
    this.underWay.add(numbers)
    this.touch(numbers)
    try {
      await this.join(numbers, reading ? [reading] : [])
    } finally {
      this.underWay.delete(numbers)
    }
  }

  private async join(numbers: readonly string[], readings: readonly Reading[]): Promise<void> {
    const joint = (this.waiting ??= this.begin())
    for (const number of numbers) joint.numbers.add(number)
    joint.readings.push(...readings)
    joint.callers += 1
    try {
      await joint.done
    } catch (error) {
      if (joint.callers === 1) throw error
      // Somebody's failure must not become everybody's.
      await this.enqueue(() => this.pass(new Set(numbers), readings))
    }
  }

  private begin(): Waiting {
    const joint: Waiting = {
      numbers: new Set(),
      readings: [],
      callers: 0,
      done: this.enqueue(() => {
        this.waiting = null
        return this.pass(joint.numbers, joint.readings)
      }),
    }
    return joint
  }
}
