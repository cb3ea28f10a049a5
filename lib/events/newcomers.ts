import { Problem } from '@/lib/problems/problem'

interface Waiting {
  resolve: () => void
  reject: (error: Problem) => void
}

/** Those who wait for the next look at the database, and never for one that had begun before they asked. */
export class Newcomers {
  private waiting: Waiting[] = []

  /** Throws Problem database_away. */
  wait(): Promise<void> {
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  /** Those who wait when a look begins are answered when it ends; after a failure they wait for the next one. */
  begin(): { succeeded: () => void; failed: () => void } {
    const these = this.waiting
    this.waiting = []
    return {
      succeeded: () => these.forEach(({ resolve }) => resolve()),
      failed: () => (this.waiting = [...these, ...this.waiting]),
    }
  }

  turnAway(): void {
    const these = this.waiting
    this.waiting = []
    for (const { reject } of these) reject(new Problem('database_away'))
  }
}
