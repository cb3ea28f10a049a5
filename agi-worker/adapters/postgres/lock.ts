import type pg from 'pg'
import { firstPbx } from '../../../lib/contract/pbxes.ts'
import { DatabaseClient } from '../../../lib/database/client.ts'
import { refuseReadOnly } from '../../../lib/database/read-only.ts'
import type { Log } from '../../log.ts'
import { Backoff } from '../../../pbx/backoff.ts'
import { refuseAfterFailover } from './after-failover.ts'
import { keepAsking, limitSilence } from './watched-session.ts'
import { withinLimit } from '../ari/within-limit.ts'

/** How long the database may take to answer before the locks count as lost; well within what the server waits. */
const answerWithinMs = 5_000

/**
 * Makes sure that one worker alone serves a PBX: a PostgreSQL advisory lock for each, all held by one connection.
 * Two workers would take the Stasis application from each other and repair each other's repairs.
 *
 *   connecting ──► connected ──► lost   the connection ended, or a question stayed unanswered for 5 seconds: at most 10
 *                                       after the break, and all locks with it
 *
 * The server gives a lock to nobody else before 30 seconds without a ping have passed.
 */
export class PbxLocks {
  private client: pg.Client | null = null
  private endAsking: () => void = () => undefined

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Log,
    /** Called when the locks are lost: others may hold them from now on. */
    private readonly onLost: (cause: string) => void,
  ) {}

  /** Waits for the database. */
  async connect(onWaiting: () => void = () => undefined): Promise<void> {
    const backoff = new Backoff()
    for (let logged = ''; ; await new Promise((resolve) => setTimeout(resolve, backoff.next()))) {
      onWaiting()
      const refusal = await this.attempt()
      if (refusal === null) return
      if (logged !== refusal) this.log.warn({ cause: refusal }, 'Waiting for the database')
      logged = refusal
    }
  }

  /** Whether this PBX is ours to serve now; false: another worker serves it, or the locks are lost. */
  async take(pbx: string): Promise<boolean> {
    if (!(await this.ask(takeLock, pbx))) return false
    if (pbx !== firstPbx || (await this.ask(takeOldLock))) return true
    await this.ask(giveBack, pbx)
    return false
  }

  /** Call it when we do not use this PBX any more. */
  async giveBack(pbx: string): Promise<void> {
    if (pbx === firstPbx) await this.ask(giveOldBack)
    await this.ask(giveBack, pbx)
  }

  async release(): Promise<void> {
    const client = this.client
    this.client = null
    this.endAsking()
    await client?.end()
  }

  /** Why it did not succeed; null: connected. */
  private async attempt(): Promise<string | null> {
    const client = new DatabaseClient({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
      application_name: 'hotdesk worker lock',
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      // A standby gives locks to everybody who asks, whatever the primary knows of them.
      await refuseReadOnly(client, 'the database')
      await refuseAfterFailover(client)
      await limitSilence(client)
    } catch (error) {
      await withinLimit(1_000, 'the farewell', client.end()).catch(() => undefined)
      return error instanceof Error ? error.message : String(error)
    }
    this.client = client
    client.once('end', () => this.lose(client, 'the database closed the connection'))
    this.endAsking = keepAsking(client, (cause) => this.lose(client, cause))
    return null
  }

  /** Without an answer nobody knows which locks the server thinks are ours. */
  private async ask(text: string, ...values: string[]): Promise<boolean> {
    const client = this.client
    if (!client) return false
    try {
      return (await client.query<{ held: boolean }>(text, values)).rows[0]?.held ?? false
    } catch (error) {
      this.lose(client, `the database does not answer: ${String(error)}`)
      return false
    }
  }

  private lose(client: pg.Client, cause: string): void {
    if (this.client !== client) return
    this.client = null
    this.endAsking()
    void client.end().catch(() => undefined)
    this.onLost(cause)
  }
}

const takeLock = "SELECT pg_try_advisory_lock(hashtext('hotdesk_worker'), hashtext($1)) AS held"
const giveBack = "SELECT pg_advisory_unlock(hashtext('hotdesk_worker'), hashtext($1)) AS held"

/** The lock of versions that knew one PBX: such a worker may still run, and answer calls, on a database brought up to date. */
const takeOldLock = "SELECT pg_try_advisory_lock(hashtext('hotdesk_worker')) AS held"
const giveOldBack = "SELECT pg_advisory_unlock(hashtext('hotdesk_worker')) AS held"
