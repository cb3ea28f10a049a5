/** Takes numbers by turns, so many at a time: each call gives those behind the last one, and begins again at the end. */
export class Turns {
  private last = ''

  next(numbers: readonly string[], size: number): string[] {
    const sorted = [...numbers].sort()
    const behind = Math.max(
      sorted.findIndex((number) => number > this.last),
      0,
    )
    const taken = sorted.slice(behind, behind + size)
    this.last = taken.at(-1) ?? ''
    return taken
  }
}
