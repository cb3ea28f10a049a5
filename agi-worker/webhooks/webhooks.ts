import { UnreadableSecrets, decryptSigningSecret } from '../../pbx/secrets.ts'
import { faults } from '../../words/en/faults.ts'
import { post, type Answer } from '../adapters/http/post.ts'
import type { Database } from '../adapters/postgres/database.ts'
import {
  type Attempt,
  type DueMessage,
  endpointsWithDue,
  eventOfMessage,
  queueMessages,
  recordDelivered,
  recordFailed,
  stopEndpoint,
  takeMessage,
  tookSince,
} from '../adapters/postgres/webhooks.ts'
import type { Log } from '../log.ts'
import { bodyOf, headersOf } from './message.ts'
import { nextAttempt } from './retries.ts'

/** Standard Webhooks asks endpoints to answer within 15 to 30 seconds. */
const answerWithinMs = 15_000

/**
 * Sends events to the endpoints that asked for them. Each endpoint has its own run: one that is slow or away does not
 * hold up the others, and gets one message at a time, in the order of the events as long as it accepts them.
 */
export class Webhooks {
  private readonly runs = new Map<string, Promise<void>>()
  private looking: Promise<void> | null = null
  private readonly stopping = new AbortController()

  constructor(
    private readonly db: Database,
    private readonly encryptionKey: string,
    private readonly log: Log,
  ) {}

  /** Makes messages of new events, and sends what is due. */
  look(): Promise<void> {
    this.looking ??= this.bringAbout()
      .catch((error: unknown) => this.log.warn({ cause: String(error) }, 'Webhooks wait: the database did not answer'))
      .finally(() => (this.looking = null))
    return this.looking
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.looking
    await Promise.all(this.runs.values())
  }

  /** Resolves when nothing is due any more. */
  async idle(): Promise<void> {
    await this.look()
    await Promise.all(this.runs.values())
  }

  private async bringAbout(): Promise<void> {
    if (this.stopping.signal.aborted) return
    await queueMessages(this.db)
    for (const id of await endpointsWithDue(this.db)) {
      if (this.runs.has(id)) continue
      const run = this.sendDue(id)
        .catch((error: unknown) => this.log.warn({ cause: String(error) }, 'A webhook’s messages wait'))
        .finally(() => this.runs.delete(id))
      this.runs.set(id, run)
    }
  }

  /** Until nothing is due, or something fails: then what else is due waits for the next look. */
  private async sendDue(webhookId: string): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const message = await takeMessage(this.db, webhookId)
      if (!message || !(await this.send(message))) return
    }
  }

  /** Whether the endpoint took it. */
  private async send(message: DueMessage): Promise<boolean> {
    const begun = performance.now()
    const answer = await this.attempt(message)
    // Another worker takes it when it finds no result.
    if (answer.status === null && this.stopping.signal.aborted) return false
    const isTaken = answer.status !== null && answer.status >= 200 && answer.status < 300
    const error = isTaken ? null : (answer.error ?? faults.said.answered(String(answer.status)))
    const attempt = { status: answer.status, error, tookMs: Math.round(performance.now() - begun) }
    if (isTaken) await recordDelivered(this.db, message.id, attempt)
    else await this.failed(message, attempt)
    return isTaken
  }

  private async attempt(message: DueMessage): Promise<Answer> {
    const event = message.eventId === null ? null : await eventOfMessage(this.db, message.eventId)
    if (event === null && message.eventId !== null) return { status: null, error: faults.said.eventDeleted() }
    const now = new Date()
    const body = bodyOf(event, message.queuedAt)
    try {
      const headers = headersOf(message.id, body, this.secretsOf(message), now)
      const { url, allowsPrivate } = message
      return await post({ url, headers, body, allowsPrivate, within: answerWithinMs, giveUp: this.stopping.signal })
    } catch (error) {
      if (error instanceof UnreadableSecrets) return { status: null, error: faults.said.secretUnreadable() }
      throw error
    }
  }

  private secretsOf({ webhookId, secret, previousSecret }: DueMessage): string[] {
    return [secret, previousSecret].flatMap((sealed) =>
      sealed === null ? [] : decryptSigningSecret(this.encryptionKey, webhookId, sealed),
    )
  }

  private async failed(message: DueMessage, attempt: Attempt): Promise<void> {
    const nextAt = attempt.status === 410 ? null : nextAttempt(message.attempts, Date.now())
    await recordFailed(this.db, message.id, attempt, nextAt)
    const cause = attempt.status === 410 ? 'gone' : 'failing'
    if (nextAt !== null || (cause === 'failing' && (await tookSince(this.db, message.webhookId, message.queuedAt))))
      return
    await stopEndpoint(this.db, message, cause)
    this.log.warn(
      { webhook: message.name, cause },
      'A webhook was stopped; enable it in the settings when its endpoint works',
    )
  }
}
