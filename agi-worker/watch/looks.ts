import { Queue } from '../queue.ts'

/** Looks at something, one look at a time: who asks while one waits for its turn gets that one, which sees what they know of. */
export class Looks {
  private readonly queue = new Queue()
  private next: Promise<void> | null = null

  constructor(private readonly look: () => Promise<void>) {}

  again(): Promise<void> {
    this.next ??= this.queue.run(() => {
      this.next = null
      return this.look()
    })
    return this.next
  }
}
