import pg from 'pg'
import type { Log } from '../../log.ts'
import { Backoff } from '../../../pbx/backoff.ts'
import { keepAsking, limitSilence } from './watched-session.ts'
import { withinLimit } from '../ari/within-limit.ts'

/** How long the database may take to answer before the lock counts as lost; well within what the server waits. */
const answerWithinMs = 5_000

interface Options {
  /** Called at each attempt while it waits. */
  onWaiting?: () => void
}

/**
 * Makes sure that one worker alone serves a database: a PostgreSQL advisory lock, held by a connection of its own.
 * Two workers would take the Stasis application from each other and repair each other's repairs.
 *
 *   waiting ──► held ──► lost   the connection ended, or a ping stayed unanswered for 5 seconds: at most 10 after the break
 *
 * The server gives the lock to nobody else before 30 seconds without a ping have passed.
 */
export class WorkerLock {
  private client: pg.Client | null = null
  private endAsking: () => void = () => undefined

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Log,
    /** Called when the lock is lost: somebody else may hold it from now on. */
    private readonly onLost: (cause: string) => void,
  ) {}

  /** Waits for the database and for any other worker to go. */
  async acquire({ onWaiting = () => undefined }: Options = {}): Promise<void> {
    const backoff = new Backoff()
    for (let told = ''; !(await this.attempt());) {
      onWaiting()
      if (told !== this.refusal) this.log.warn({ cause: this.refusal }, 'Waiting to become the one worker')
      told = this.refusal
      await new Promise((resolve) => setTimeout(resolve, backoff.next()))
    }
  }

  async release(): Promise<void> {
    const client = this.client
    this.client = null
    this.endAsking()
    await client?.end()
  }

  private refusal = ''

  private async attempt(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
      application_name: 'hotdesk worker lock',
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await limitSilence(client)
      const { rows } = await client.query<{ held: boolean }>(
        "SELECT pg_try_advisory_lock(hashtext('hotdesk_worker')) AS held",
      )
      if (rows[0]?.held) return this.hold(client)
      this.refusal = 'another worker is running on this database'
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error)
    }
    await withinLimit(1_000, 'the farewell', client.end()).catch(() => undefined)
    return false
  }

  private hold(client: pg.Client): true {
    this.client = client
    client.once('end', () => this.lose(client, 'the database closed the connection'))
    this.endAsking = keepAsking(client, (cause) => this.lose(client, cause))
    return true
  }

  private lose(client: pg.Client, cause: string): void {
    if (this.client !== client) return
    this.client = null
    this.endAsking()
    void client.end().catch(() => undefined)
    this.onLost(cause)
  }
}
