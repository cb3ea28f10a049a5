import pg from 'pg'
import type { Log } from '../log.ts'
import { Backoff } from './backoff.ts'

/**
 * Makes sure that one worker alone serves a database: a PostgreSQL advisory lock, held by a connection of its own.
 * Two workers would take the Stasis application from each other and repair each other's repairs.
 */
export class WorkerLock {
  private client: pg.Client | null = null

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Log,
    /** Called when the lock is lost: somebody else may hold it from now on. */
    private readonly onLost: (cause: string) => void,
  ) {}

  /** Waits for the database and for any other worker to go. */
  async acquire(): Promise<void> {
    const backoff = new Backoff()
    for (let told = ''; !(await this.attempt());) {
      if (told !== this.refusal) this.log.warn({ cause: this.refusal }, 'Waiting to become the one worker')
      told = this.refusal
      await new Promise((resolve) => setTimeout(resolve, backoff.next()))
    }
  }

  async release(): Promise<void> {
    const client = this.client
    this.client = null
    await client?.end()
  }

  private refusal = ''

  private async attempt(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<{ held: boolean }>(
        "SELECT pg_try_advisory_lock(hashtext('hotdesk_worker')) AS held",
      )
      if (rows[0]?.held) return this.hold(client)
      this.refusal = 'another worker is running on this database'
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error)
    }
    await client.end().catch(() => undefined)
    return false
  }

  private hold(client: pg.Client): true {
    this.client = client
    client.once('end', () => {
      if (this.client === client) this.onLost('the database closed the connection')
    })
    return true
  }
}
