import pg from 'pg'
import type { Log } from '../../log.ts'
import { Backoff } from '../../../pbx/backoff.ts'

const pingEveryMs = 15_000
const answerWithinMs = 5_000

/**
 * Listens to one PostgreSQL channel for ever. After every connection `onNotify` is called once as well,
 * because what was sent in between is lost.
 */
export class Notifications {
  private client: pg.Client | null = null
  private timer: NodeJS.Timeout | undefined
  private stopped = false
  private listening = false
  private readonly backoff = new Backoff()

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly log: Log,
    private readonly onNotify: () => void,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
      application_name: 'hotdesk worker notifications',
    })
    this.client = client
    client.on('notification', () => this.onNotify())
    client.on('error', (error) => this.lose(client, error.message))
    client.once('end', () => this.lose(client, 'the database closed the connection'))
    try {
      await client.connect()
      await client.query(`LISTEN ${this.channel}`)
    } catch (error) {
      this.lose(client, String(error))
      return
    }
    this.listening = true
    this.backoff.arrived()
    this.ping(client)
    this.onNotify()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.client?.end().catch(() => undefined)
  }

  /** A connection that has silently died is noticed by asking; TCP alone takes hours. */
  private ping(client: pg.Client): void {
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.client === client && !this.stopped && this.ping(client),
        (error: unknown) => this.lose(client, String(error)),
      )
    }, pingEveryMs)
  }

  private lose(client: pg.Client, cause: string): void {
    if (this.stopped || this.client !== client) return
    this.client = null
    clearTimeout(this.timer)
    this.log[this.listening ? 'warn' : 'debug']({ cause }, 'There is no connection to the database')
    this.listening = false
    void client.end().catch(() => undefined)
    this.timer = setTimeout(() => void this.start(), this.backoff.next())
  }
}
