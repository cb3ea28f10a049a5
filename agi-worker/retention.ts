import { setTimeout as pause } from 'node:timers/promises'
import { deleteOldCalls } from './adapters/postgres/calls.ts'
import { deleteOldEvents, eventsKeptDays, recordDeletion } from './adapters/postgres/old-events.ts'
import { deleteOldMessages } from './adapters/postgres/webhooks.ts'
import type { Database } from './adapters/postgres/pbxes.ts'
import type { Log } from './log.ts'

const dayMs = 24 * 3_600_000
/** So many are deleted within milliseconds. */
const atOnce = 500
/** Messages to webhooks are only looked at while somebody wonders whether they arrived. */
const messagesKeptDays = 30

/**
 * Deletes events, and calls at desks, that are older than the settings keep them, and old messages to webhooks. Not for
 * logins to wait for: a few at a time, and no more than half of the time. Sessions stay.
 */
export class Retention {
  private isStopped = false
  private looking: Promise<void> = Promise.resolve()

  constructor(
    private readonly db: Database,
    private readonly log: Log,
  ) {}

  /** Deletes what is too old by now. */
  look(): Promise<void> {
    this.looking = this.looking
      .then(() => this.deleteOld())
      .catch((error: unknown) => {
        this.log.warn({ cause: String(error) }, 'Old events and calls could not be deleted; trying again in an hour')
      })
    return this.looking
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.isStopped = true
    await this.looking
  }

  private async deleteOld(): Promise<void> {
    if (this.isStopped) return
    await this.untilNone(() => deleteOldMessages(this.db, new Date(Date.now() - messagesKeptDays * dayMs), atOnce))
    const days = await eventsKeptDays(this.db)
    if (days === null) return
    const olderThan = new Date(Date.now() - days * dayMs)
    await this.untilNone(() => deleteOldCalls(this.db, olderThan, atOnce))
    const events = await this.untilNone(() => deleteOldEvents(this.db, olderThan, atOnce))
    if (events === 0) return
    await recordDeletion(this.db, { count: events, keptDays: days })
    this.log.info({ events, days }, 'Deleted events that are older than the settings keep them')
  }

  private async untilNone(deleteSome: () => Promise<number>): Promise<number> {
    let all = 0
    for (let deleted = 1; deleted > 0 && !this.isStopped; all += deleted) {
      const begun = performance.now()
      deleted = await deleteSome()
      await pause(performance.now() - begun)
    }
    return all
  }
}
