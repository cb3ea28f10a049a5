import { availableParallelism } from 'node:os'
import { processWide } from '@/lib/process-wide'
import { TryAgainLater } from '@/lib/problems/problem'

interface Waiting {
  source: string
  isKnown: boolean
  go: () => void
}

/** How long somebody who finds the queue full is asked to wait, in milliseconds. */
const busyFor = 3_000

/**
 * Checking a password takes a core for a quarter of a second. So many at once, then a short queue, then a refusal:
 *
 *   run() ──free──► running ──► left        run() ──no place left──► sign_in_busy
 *   run() ──busy──► waiting ──its turn──► running
 */
export class WorkQueue {
  private readonly running: string[] = []
  private waiting: Waiting[] = []

  constructor(
    private readonly atOnce: number,
    private readonly places: number,
  ) {}

  /**
   * @param source who asks; one source gets half of the places at most, and nobody waits for what it has waiting
   * @param isKnown goes first, and into places of its own
   * Throws TryAgainLater.
   */
  async run<T>({ source, isKnown }: { source: string; isKnown: boolean }, work: () => Promise<T>): Promise<T> {
    await this.turn(source, isKnown)
    try {
      return await work()
    } finally {
      this.running.splice(this.running.indexOf(source), 1)
      this.next()
    }
  }

  private async turn(source: string, isKnown: boolean): Promise<void> {
    const same = this.waiting.filter((other) => other.isKnown === isKnown)
    const own = same.filter((other) => other.source === source)
    if (same.length >= this.places || own.length >= this.places / 2) throw new TryAgainLater('sign_in_busy', busyFor)
    await new Promise<void>((go) => {
      this.waiting.push({ source, isKnown, go: () => go() })
      this.next()
    })
  }

  private next(): void {
    if (this.running.length >= this.atOnce) return
    const isElsewhere = ({ source }: Waiting) => !this.running.includes(source)
    const chosen = this.waiting.find(({ isKnown }) => isKnown) ?? this.waiting.find(isElsewhere) ?? this.waiting[0]
    if (!chosen) return
    this.waiting = this.waiting.filter((other) => other !== chosen)
    this.running.push(chosen.source)
    chosen.go()
  }
}

/** The queue before every check of a password or code. One core is left to pages and live streams. */
export function passwordQueue(): WorkQueue {
  const atOnce = Math.max(1, availableParallelism() - 1)
  return processWide('password queue', () => new WorkQueue(atOnce, 16 * atOnce))
}
