import { channels } from '../lib/contract/events.ts'
import { Notifications } from '../lib/database/notifications.ts'
import type { Output } from './output.ts'

const retryMs = 200

export const awayNote = 'The database cannot be reached. What happens meanwhile is shown when it is back.'

/** Whether there may be new events: true as soon as there are, false when somebody has ended it. */
export class News {
  private waiting: ((more: boolean) => void) | null = null
  private pending = false
  private isOver = false
  private readonly notifications: Notifications

  constructor(databaseUrl: string, out: Output) {
    this.notifications = new Notifications(databaseUrl, {
      name: 'command line',
      channels: [channels.events],
      onNotify: () => this.arrive(),
      onConnected: () => this.arrive(),
      onLost: () => out.note(awayNote),
    })
    void this.notifications.start()
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => this.end())
  }

  next(): Promise<boolean> {
    if (this.isOver || this.pending) {
      this.pending = false
      return Promise.resolve(!this.isOver)
    }
    return new Promise((resolve) => (this.waiting = resolve))
  }

  /** As if something were new, in a moment. */
  lookSoon(): void {
    setTimeout(() => this.arrive(), retryMs)
  }

  private arrive(): void {
    this.pending = this.waiting === null
    this.waiting?.(true)
    this.waiting = null
  }

  private end(): void {
    this.isOver = true
    this.waiting?.(false)
    void this.notifications.stop()
  }
}
