import { setTimeout as pause } from 'node:timers/promises'
import { deleteOldCalls } from './adapters/postgres/calls.ts'
import { deleteOldMessages } from './adapters/postgres/webhooks.ts'
import { deleteOldEvents, eventsKeptDays, recordDeletion, reportSettings } from './adapters/postgres/old-events.ts'
import { deleteOldSessions, forgetOldNames, pbxesOfPast } from './adapters/postgres/old-sessions.ts'
import type { Database } from './adapters/postgres/pbxes.ts'
import type { Log } from './log.ts'

const dayMs = 24 * 3_600_000
/** So many are deleted within milliseconds. */
const atOnce = 500
/** Messages to webhooks are only looked at while somebody wonders whether they arrived. */
const messagesKeptDays = 30

/**
 * Deletes events, calls at desks and sessions that are older than the settings keep them, forgets who sessions were of, and
 * deletes old messages to webhooks. Not for logins to wait for: a few at a time, and no more than half of the time.
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
        this.log.warn({ cause: String(error) }, 'What is too old could not be deleted; trying again in an hour')
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
    await this.untilNone(() => deleteOldMessages(this.db, daysAgo(messagesKeptDays), atOnce))
    await this.deleteEvents(await eventsKeptDays(this.db))
    const { sessionsKeptDays, sessionsNamedDays } = await reportSettings(this.db)
    await this.deleteSessions(sessionsKeptDays)
    await this.forgetNames(sessionsNamedDays)
  }

  private async deleteEvents(keptDays: number | null): Promise<void> {
    if (keptDays === null) return
    const olderThan = daysAgo(keptDays)
    await this.untilNone(() => deleteOldCalls(this.db, olderThan, atOnce))
    const count = await this.untilNone(() => deleteOldEvents(this.db, olderThan, atOnce))
    if (count === 0) return
    await recordDeletion(this.db, { type: 'events.deleted', data: { count, keptDays } })
    this.log.info({ events: count, days: keptDays }, 'Deleted events that are older than the settings keep them')
  }

  private async deleteSessions(days: number | null): Promise<void> {
    if (days === null) return
    const endedBefore = daysAgo(days)
    const count = await this.ofEachPbx((pbxId) =>
      this.untilNone(() => deleteOldSessions(this.db, { pbxId, endedBefore, most: atOnce })),
    )
    if (count === 0) return
    await recordDeletion(this.db, { type: 'sessions.deleted', data: { count, days } })
    this.log.info({ sessions: count, days }, 'Deleted sessions that are older than the settings keep them')
  }

  private async forgetNames(days: number | null): Promise<void> {
    if (days === null) return
    const endedBefore = daysAgo(days)
    const count = await this.ofEachPbx((pbxId) => {
      // Where the portion before ended: what it has forgotten is not looked at again.
      let endedFrom = new Date(0)
      return this.untilNone(async () => {
        const forgotten = await forgetOldNames(this.db, { pbxId, endedBefore, most: atOnce }, endedFrom)
        endedFrom = new Date(Math.max(endedFrom.getTime(), ...forgotten.map(({ endedAt }) => endedAt.getTime())))
        return forgotten.length
      })
    })
    if (count === 0) return
    await recordDeletion(this.db, { type: 'sessions.forgotten', data: { count, days } })
    this.log.info(
      { sessions: count, days },
      'Forgot who was logged in, in sessions that are older than the settings say',
    )
  }

  private async ofEachPbx(work: (pbxId: string) => Promise<number>): Promise<number> {
    let all = 0
    for (const pbxId of await pbxesOfPast(this.db)) all += await work(pbxId)
    return all
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

const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)
