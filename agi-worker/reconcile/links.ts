/** Which numbers have to do with each other, directly or by way of others. */
export class Links {
  private readonly towards = new Map<string, string>()

  link(one: string, other: string): void {
    const [root, otherRoot] = [this.rootOf(one), this.rootOf(other)]
    if (root !== otherRoot) this.towards.set(root, otherRoot)
  }

  /** The same for all numbers that have to do with each other. */
  rootOf(number: string): string {
    let root = number
    for (;;) {
      const next = this.towards.get(root)
      if (next === undefined) return root
      // The way is half as long the next time.
      this.towards.set(root, this.towards.get(next) ?? next)
      root = next
    }
  }
}
