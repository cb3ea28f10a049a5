import type { Summary } from './lamp-book.ts'

/** Waits until the PBX has published everything it was asked to publish. */
export class Confirmation {
  private readonly missing: Map<string, Summary>
  private readonly all: Promise<void>
  private resolve: () => void = () => undefined

  constructor(asked: readonly [box: string, Summary][]) {
    this.missing = new Map(asked)
    this.all = new Promise((resolve) => (this.resolve = resolve))
  }

  heard(box: string, summary: Summary): void {
    if (this.missing.get(box) === summary) this.missing.delete(box)
    if (this.missing.size === 0) this.resolve()
  }

  /** The boxes of which nothing was heard within this time. */
  async outstanding(limitMs: number): Promise<Set<string>> {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)))
    await Promise.race([this.all, limit])
    clearTimeout(timer)
    return new Set(this.missing.keys())
  }
}
