import type { Settings } from '../../lib/contract/settings.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import type { MessageLamps, Resync } from '../lamps/message-lamps.ts'
import type { QueueLeaver } from '../queues/queue-leaver.ts'

/** What goes with a person beside their calls. Nobody waits for it. */
export class Following {
  constructor(
    private readonly store: Store,
    private readonly lamps: MessageLamps,
    private readonly queues: QueueLeaver,
  ) {}

  /** The PBX holds the routing of these numbers. Those that are open are among the sessions. */
  routed(numbers: ReadonlySet<string>, sessions: readonly RoutedSession[], settings: Settings): void {
    this.lamps.routed(numbers, sessions)
    const known = sessions.filter(({ extension }) => numbers.has(extension))
    this.queues.routed(known, settings)
  }

  async resync(what: Resync): Promise<void> {
    const [settings, sessions] = await Promise.all([this.store.settings(), this.store.routedSessions()])
    this.lamps.resync(what, sessions, settings)
    this.queues.routed(sessions, settings)
  }

  async stop(): Promise<void> {
    await Promise.all([this.lamps.stop(), this.queues.stop()])
  }
}
