import pg from 'pg'
import type { Log } from '../log.ts'
import { Backoff } from './backoff.ts'
import { withinLimit } from './within-limit.ts'

const pingEveryMs = 5_000
/** How long the database may take to answer before the lock counts as lost; with the pings, well within `limits`. */
const answerWithinMs = 5_000

/**
 * What makes the server itself end the session, and with it the lock, of a worker that has frozen (idle_session_timeout)
 * or whose host has vanished (the others); a server too old for one of them does without it.
 */
const limits = {
  idle_session_timeout: '30s',
  tcp_user_timeout: '20s',
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '2',
}

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
  private timer: NodeJS.Timeout | undefined

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
    clearTimeout(this.timer)
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
      await client.query(
        'SELECT set_config(name, value, false) FROM json_each_text($1) AS wanted(name, value) JOIN pg_settings USING (name)',
        [JSON.stringify(limits)],
      )
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
    this.ping(client)
    return true
  }

  private ping(client: pg.Client): void {
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.client === client && this.ping(client),
        (error: unknown) => this.lose(client, `the database does not answer: ${String(error)}`),
      )
    }, pingEveryMs)
  }

  private lose(client: pg.Client, cause: string): void {
    if (this.client !== client) return
    this.client = null
    clearTimeout(this.timer)
    void client.end().catch(() => undefined)
    this.onLost(cause)
  }
}
