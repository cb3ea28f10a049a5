import type { Settings } from '../../lib/contract/settings.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import { Debounce } from '../debounce.ts'
import type { DialplanRunner } from '../following/dialplan.ts'
import type { Log } from '../log.ts'
import { leaveQueues } from './leave-queues.ts'
import { whoLeaves } from './who-leaves.ts'

interface Parts {
  store: Store
  pbx: Pbx
  runner: DialplanRunner
  log: Log
  retryMs?: number
}

const actor = { kind: 'system', reason: 'logging out of a desk leaves queues' } as const

const longestSeen = 10_000
const retryMs = 10_000
/** After five minutes somebody may have joined again, at a phone that Hot Desk does not know of. */
const mostTries = 30

/** Takes those who have logged out of their desk out of their queues, where the settings say so. */
export class QueueLeaver {
  /** Ended sessions that need nothing more: each is seen again until its end has reached the PBX. */
  private readonly seen = new Set<string>()
  /** Those whose queues are still to be left, by id, with how often that was tried. */
  private readonly waiting = new Map<string, { session: RoutedSession; tries: number }>()
  private leaving: Promise<unknown> = Promise.resolve()
  private readonly again: Debounce
  private isStopped = false

  constructor(private readonly parts: Parts) {
    this.again = new Debounce(parts.retryMs ?? retryMs)
  }

  /** Open ones of those whose session has ended are among the sessions: people who only moved stay members. */
  routed(sessions: readonly RoutedSession[], { leaveQueues: isOn }: Settings): void {
    const isNew = ({ id }: RoutedSession) => !this.seen.has(id) && !this.waiting.has(id)
    const leaving = isOn ? whoLeaves(sessions).filter(isNew) : []
    for (const session of leaving) this.waiting.set(session.id, { session, tries: 0 })
    for (const { id, open } of sessions) if (!open && !this.waiting.has(id)) this.seen.add(id)
    if (this.seen.size > longestSeen) this.forgetOldest()
    if (leaving.length > 0) this.leaveWaiting()
  }

  /** Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.isStopped = true
    this.again.stop()
    await this.leaving
  }

  private forgetOldest(): void {
    for (const id of [...this.seen].slice(0, longestSeen / 2)) this.seen.delete(id)
  }

  private readonly leaveWaiting = (): void => {
    this.leaving = this.leaving.then(async () => {
      for (const { session } of [...this.waiting.values()]) if (!this.isStopped) await this.tryToLeave(session)
      if (this.waiting.size > 0 && !this.isStopped) this.again.call(this.leaveWaiting)
    })
  }

  private async tryToLeave(session: RoutedSession): Promise<void> {
    const { id, extension, phone } = session
    try {
      await this.leave(session)
      this.isDone(id)
    } catch (error) {
      const waits = this.waiting.get(id)
      if (waits && ++waits.tries < mostTries) {
        this.parts.log.debug({ phone, extension, cause: String(error) }, 'Queues could not be left; trying again')
        return
      }
      this.isDone(id)
      this.parts.log.warn({ phone, extension, cause: String(error) }, 'Queues could not be left; they stay joined')
    }
  }

  private isDone(id: string): void {
    this.waiting.delete(id)
    this.seen.add(id)
  }

  private async leave({ id: sessionId, extension, phone }: RoutedSession): Promise<void> {
    const { pbx, runner, store, log } = this.parts
    // Somebody who has logged in again in the meantime is back in their queues.
    if ((await store.holders(phone, extension)).ofExtension) return
    const queues = await leaveQueues(pbx, runner, extension, phone)
    if (queues.length === 0) return
    await store.record({ type: 'queues.left', data: { queues }, actor, phone, extension, sessionId })
    log.info({ phone, extension, queues }, 'Left queues')
  }
}
