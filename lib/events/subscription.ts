import type { Broadcast } from './broadcast'

/** A reader that is further behind is dropped; it comes back and starts from a fresh board. */
export const mostWaiting = 1_000

/** Who reads a stream, and whether they still may. */
export interface Reader {
  /** Id of the account or the API token. */
  id: string
  /** Names the stream: one of the same reader with the same name takes its place. Null: none ever does. */
  streamId: string | null
  isAllowed: () => Promise<boolean>
  /** Aborted when the reader leaves or the hub ends the stream. */
  ended: AbortController
}

/** What the hub has for one reader: open → closed, once, by either side. */
export class Subscription {
  private waiting: Broadcast[] = []
  /** Asked of a thousand readers at each event: a field is quicker than a signal. */
  isClosed: boolean
  private wake: (() => void) | null = null
  /** Sends at once to a reader that waits; false when its connection takes no more now. */
  sendNow: ((run: readonly Broadcast[]) => boolean) | null = null

  constructor(
    readonly reader: Reader,
    private readonly onClose: (subscription: Subscription) => void,
  ) {
    this.isClosed = reader.ended.signal.aborted
    reader.ended.signal.addEventListener('abort', () => this.closed(), { once: true })
  }

  /** Closes when the reader has lost the right to it; also when that cannot be read: they come back and are asked. */
  async askAgain(): Promise<void> {
    if (this.isClosed) return
    if (!(await this.reader.isAllowed().catch(() => false))) this.close()
  }

  /** One, or several that are sent together, in order. */
  push(sent: Broadcast | readonly Broadcast[]): void {
    if (this.isClosed) return
    const run = 'message' in sent ? [sent] : sent
    if (this.wake && this.waiting.length === 0 && this.sendNow?.(run)) return
    if (this.waiting.length + run.length > mostWaiting) this.close()
    else this.waiting = this.waiting.concat(run)
    this.wake?.()
  }

  /** For a reader who has received everything that waits in another way. */
  skipWaiting(): void {
    this.waiting = []
  }

  /** Everything that is waiting; empty after `milliseconds` of silence, or when closed. */
  async take(milliseconds: number): Promise<Broadcast[]> {
    if (this.waiting.length === 0 && !this.isClosed) await this.woken(milliseconds)
    const taken = this.waiting
    this.waiting = []
    return taken
  }

  close(): void {
    this.reader.ended.abort()
  }

  private closed(): void {
    this.isClosed = true
    this.waiting = []
    this.onClose(this)
    this.wake?.()
  }

  private woken(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake?.(), milliseconds)
      this.wake = () => {
        clearTimeout(timer)
        this.wake = null
        resolve()
      }
    })
  }
}
