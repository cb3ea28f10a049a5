import type pg from 'pg'
import { DatabaseClient } from './client.ts'

export interface NotificationListener {
  /** Of whom, for pg_stat_activity: web, worker or command line. */
  name: string
  channels: readonly string[]
  onNotify: (channel: string, payload: string) => void
  /** After every connection: what was sent before it is lost, so that everything has to be read again. */
  onConnected: () => void
  /** The database does not answer, or a new connection could not be made. Called again at each failure. */
  onAway?: () => void
  /** A connection was lost; it is made again. Called once until there is one again. */
  onLost: (cause: string) => void
}

/** A database that falls silent is noticed within the sum of the two. Milliseconds. */
const pingEvery = 2_000
const answerWithin = 2_000
const firstPause = 100
const longestPause = 2_000

/**
 * A connection to PostgreSQL that only listens to channels, until it is stopped.
 * connecting → listening (LISTEN is in force) → lost (error, end, unanswered ping) → connecting …, until stop().
 */
export class Notifications {
  private client: pg.Client | null = null
  private timer: NodeJS.Timeout | undefined
  private failures = 0
  private isStopped = false

  constructor(
    private readonly databaseUrl: string,
    private readonly listener: NotificationListener,
  ) {}

  async start(): Promise<void> {
    const client = this.newClient()
    this.client = client
    try {
      await client.connect()
      for (const channel of this.listener.channels) await client.query(`LISTEN ${channel}`)
    } catch (error) {
      this.away(client, error)
      return
    }
    if (this.client !== client) return
    this.failures = 0
    this.ping(client)
    this.listener.onConnected()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.timer)
    const client = this.client
    this.client = null
    await client?.end().catch(() => undefined)
  }

  private newClient(): pg.Client {
    const client = new DatabaseClient({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
      keepAlive: true,
      application_name: `hotdesk ${this.listener.name} notifications`,
    })
    client.on('notification', ({ channel, payload = '' }) => this.listener.onNotify(channel, payload))
    client.on('error', (error) => this.lost(client, error))
    client.on('end', () => this.lost(client, new Error('The connection ended.')))
    return client
  }

  // A connection that has silently died is noticed by asking; TCP alone takes hours.
  private ping(client: pg.Client): void {
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.client === client && this.ping(client),
        (error: unknown) => this.away(client, error),
      )
    }, pingEvery)
  }

  // A connection that ends may be back in an instant: that alone is no news.
  private away(client: pg.Client, error: unknown): void {
    if (this.client === client && !this.isStopped) this.listener.onAway?.()
    this.lost(client, error)
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client || this.isStopped) return
    this.client = null
    clearTimeout(this.timer)
    if (this.failures === 0) this.listener.onLost(String(error))
    client.end().catch(() => undefined)
    // Half of each pause is random, so that many processes do not come back in the same instant.
    const pause = Math.min(longestPause, firstPause * 2 ** this.failures++) * (0.5 + Math.random() / 2)
    this.timer = setTimeout(() => void this.start(), pause)
  }
}
