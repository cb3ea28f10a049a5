/** Counts what we write to the PBX, by number: what was read about a number before its last write is not true any more. */
export class Versions {
  current = 0
  private ofAll = 0
  private readonly of = new Map<string, number>()

  raise(numbers: Iterable<string>): void {
    this.current += 1
    for (const number of numbers) this.of.set(number, this.current)
  }

  /** The PBX may hold anything now. */
  raiseAll(): void {
    this.current += 1
    this.ofAll = this.current
    this.of.clear()
  }

  /** Whether nothing was written about these numbers since `version` was the current one. */
  isCurrent(version: number, numbers: Iterable<string>): boolean {
    return [...numbers].every((number) => (this.of.get(number) ?? this.ofAll) <= version)
  }
}
