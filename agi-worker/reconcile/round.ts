import type { Store } from '../adapters/postgres/store.ts'
import { Turns } from '../turns.ts'
import type { LateUsers } from './late-users.ts'

/** So many phones are compared at once; where there are no more, each look is at everything. */
const fewPhones = 1_000
/** How many looks there are to a round, at most. */
const longestRound = 4

/** What one look of a round is at. */
export interface Stretch {
  phones: Set<string>
  /** Some of those who were logged in lately. */
  people: Set<string>
}

/** Goes through a large pool step by step, and begins again at its end. */
export class Round {
  private readonly phones = new Turns()
  private readonly people = new Turns()

  constructor(
    private readonly store: Store,
    private readonly lateUsers: LateUsers,
    private readonly few = fewPhones,
  ) {}

  /** What to look at next; null: the pool is so small that it is everything. */
  async next(): Promise<Stretch | null> {
    const pool = await this.store.pool()
    if (pool.length <= this.few) return null
    const phones = this.phones.next(pool, this.sizeFor(pool))
    const lately = await this.lateUsers.read()
    const people = this.people.next(lately, this.sizeFor(lately))
    // Whoever the PBX has not been told of yet does not wait for a round to come by.
    return { phones: new Set([...phones, ...(await this.store.unsettledNumbers())]), people: new Set(people) }
  }

  private sizeFor(numbers: readonly string[]): number {
    return Math.max(this.few, Math.ceil(numbers.length / longestRound))
  }
}
