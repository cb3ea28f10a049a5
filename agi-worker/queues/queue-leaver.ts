import type { Settings } from '../../lib/contract/settings.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import type { DialplanRunner } from '../lamps/publish.ts'
import type { Log } from '../log.ts'
import { leaveQueues } from './leave-queues.ts'
import { whoLeaves } from './who-leaves.ts'

interface Parts {
  store: Store
  pbx: Pbx
  runner: DialplanRunner
  log: Log
}

const actor = { kind: 'system', reason: 'logging out of a desk leaves queues' } as const

const longestSeen = 10_000

/** Takes those who have logged out of their desk out of their queues, where the settings say so. */
export class QueueLeaver {
  /** Ended sessions that were seen: each is seen again until its end has reached the PBX. */
  private readonly seen = new Set<string>()
  private leaving: Promise<unknown> = Promise.resolve()

  constructor(private readonly parts: Parts) {}

  /** Whatever is open of those whose session has ended is among the sessions: who only moved stays a member. */
  routed(sessions: readonly RoutedSession[], { leaveQueues: isOn }: Settings): void {
    const leaving = whoLeaves(sessions).filter(({ id }) => !this.seen.has(id))
    for (const { id, open } of sessions) if (!open) this.seen.add(id)
    if (this.seen.size > longestSeen) this.forgetOldest()
    if (!isOn) return
    for (const session of leaving) this.leaving = this.leaving.then(() => this.leave(session))
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    await this.leaving
  }

  private forgetOldest(): void {
    for (const id of [...this.seen].slice(0, longestSeen / 2)) this.seen.delete(id)
  }

  private async leave({ id: sessionId, extension, phone }: RoutedSession): Promise<void> {
    const { pbx, runner, store, log } = this.parts
    try {
      const queues = await leaveQueues(pbx, runner, extension, phone)
      if (queues.length === 0) return
      await store.record({ type: 'queues.left', data: { queues }, actor, phone, extension, sessionId })
      log.info({ phone, extension, queues }, 'Left queues')
    } catch (error) {
      log.warn({ phone, extension, cause: String(error) }, 'Queues could not be left; they are joined as before')
    }
  }
}
