import pg from 'pg'
import type { Log } from '../log.ts'
import { Backoff } from './backoff.ts'

/**
 * Listens to one PostgreSQL channel for ever. After every connection `onNotify` is called once as well,
 * because what was sent in between is lost.
 */
export class Notifications {
  private client: pg.Client | null = null
  private stopped = false
  private readonly backoff = new Backoff()

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly log: Log,
    private readonly onNotify: () => void,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true })
    this.client = client
    client.on('notification', () => this.onNotify())
    client.on('error', (error) => this.log.warn({ cause: error.message }, 'Lost the connection to the database'))
    client.once('end', () => this.again())
    try {
      await client.connect()
      await client.query(`LISTEN ${this.channel}`)
      this.backoff.arrived()
      this.onNotify()
    } catch {
      this.again()
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.client?.end().catch(() => undefined)
  }

  private again(): void {
    if (this.stopped || !this.client) return
    this.client = null
    setTimeout(() => void this.start(), this.backoff.next())
  }
}
