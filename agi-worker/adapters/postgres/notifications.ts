import type pg from 'pg'
import { DatabaseClient } from '../../../lib/database/client.ts'
import type { Log } from '../../log.ts'
import { Backoff } from '../../../pbx/backoff.ts'

const pingEveryMs = 15_000
const answerWithinMs = 5_000

/**
 * Listens to PostgreSQL channels for ever. After every connection `onNotify` is called once for each channel as well,
 * with an empty payload, because what was sent in between is lost.
 */
export class Notifications {
  private client: pg.Client | null = null
  private timer: NodeJS.Timeout | undefined
  private stopped = false
  private listening = false
  private readonly backoff = new Backoff()

  constructor(
    private readonly databaseUrl: string,
    private readonly channels: readonly string[],
    private readonly log: Log,
    private readonly onNotify: (channel: string, payload: string) => void,
  ) {}

  async start(): Promise<void> {
    const client = new DatabaseClient({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
      application_name: 'hotdesk worker notifications',
    })
    this.client = client
    client.on('notification', ({ channel, payload = '' }) => this.onNotify(channel, payload))
    client.on('error', (error) => this.lose(client, error.message))
    client.once('end', () => this.lose(client, 'the database closed the connection'))
    try {
      await client.connect()
      for (const channel of this.channels) await client.query(`LISTEN ${channel}`)
    } catch (error) {
      this.lose(client, String(error))
      return
    }
    this.listening = true
    this.backoff.arrived()
    this.ping(client)
    for (const channel of this.channels) this.onNotify(channel, '')
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
