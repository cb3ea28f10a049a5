import { dialOf, type Entries, splitDevices } from '../../pbx/entries.ts'

/**
 * What dials each phone of the pool, as last read: a hint may watch any of them, also where only a few phones are
 * compared. A comparison of everything reads all of them.
 */
export class PoolDials {
  private readonly byPhone = new Map<string, string[]>()
  /** What dials any of them; null: to be gathered anew. */
  private found: Set<string> | null = null

  /** @param phones all of the pool that `facts` tell of */
  learn(phones: readonly string[], facts: Entries): void {
    for (const phone of phones) {
      const dials = splitDevices(facts.get(dialOf(phone)))
      if (dials.join('&') === this.byPhone.get(phone)?.join('&')) continue
      this.byPhone.set(phone, dials)
      this.found = null
    }
  }

  /** Forgets phones that have left the pool. */
  keep(pool: ReadonlySet<string>): void {
    for (const phone of this.byPhone.keys()) {
      if (pool.has(phone)) continue
      this.byPhone.delete(phone)
      this.found = null
    }
  }

  of(phone: string): readonly string[] {
    return this.byPhone.get(phone) ?? []
  }

  get all(): ReadonlySet<string> {
    return (this.found ??= new Set([...this.byPhone.values()].flat()))
  }
}
