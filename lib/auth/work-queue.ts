import { availableParallelism } from 'node:os'
import { processWide } from '@/lib/process-wide'
import { TryAgainLater } from '@/lib/problems/problem'

interface Waiting {
  source: string
  isKnown: boolean
  go: () => void
}

interface QueueState {
  running: number
  waiting: Waiting[]
  /** Whose turn it was, the latest last. */
  turns: string[]
}

const emptyQueue = (): QueueState => ({ running: 0, waiting: [], turns: [] })

/** How long somebody who finds the queue full is asked to wait, in milliseconds. */
const busyFor = 3_000

/**
 * Checking a password takes a core for a quarter of a second. So many at once, then a short queue, then a refusal:
 *
 *   run() ──free──► running ──► left        run() ──no place left──► sign_in_busy
 *   run() ──busy──► waiting ──its turn──► running
 */
export class WorkQueue {
  constructor(
    private readonly atOnce: number,
    private readonly places: number,
    private readonly state: QueueState = emptyQueue(),
  ) {}

  /**
   * Throws TryAgainLater.
   * @param source who asks; one source gets half of the places at most, and sources that had no turn lately go first
   * @param isKnown goes first, and into separate places
   */
  async run<T>({ source, isKnown }: { source: string; isKnown: boolean }, work: () => Promise<T>): Promise<T> {
    await this.turn(source, isKnown)
    try {
      return await work()
    } finally {
      this.state.running -= 1
      this.next()
    }
  }

  private async turn(source: string, isKnown: boolean): Promise<void> {
    const same = this.state.waiting.filter((other) => other.isKnown === isKnown)
    const own = same.filter((other) => other.source === source)
    if (same.length >= this.places || own.length >= this.places / 2) throw new TryAgainLater('sign_in_busy', busyFor)
    await new Promise<void>((go) => {
      this.state.waiting.push({ source, isKnown, go: () => go() })
      this.next()
    })
  }

  private next(): void {
    if (this.state.running >= this.atOnce) return
    const lastTurn = ({ source }: Waiting) => this.state.turns.lastIndexOf(source)
    const inOrder = this.state.waiting.toSorted((one, other) => lastTurn(one) - lastTurn(other))
    const chosen = inOrder.find(({ isKnown }) => isKnown) ?? inOrder[0]
    if (!chosen) return
    this.state.waiting = this.state.waiting.filter((other) => other !== chosen)
    this.state.turns = [...this.state.turns.filter((source) => source !== chosen.source), chosen.source].slice(
      -this.places,
    )
    this.state.running += 1
    chosen.go()
  }
}

/** The queue before every check of a password or code. One core is left to pages and live streams. */
export function passwordQueue(): WorkQueue {
  const atOnce = Math.max(1, availableParallelism() - 1)
  // The state alone is shared: an error thrown by the code of another bundle would not be known as ours here.
  return new WorkQueue(atOnce, 16 * atOnce, processWide('password queue', emptyQueue))
}
