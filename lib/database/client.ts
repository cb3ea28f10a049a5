import pg from 'pg'
import { readDatabaseUrl } from '../contract/database-url.ts'
import { refuseReadOnly } from './read-only.ts'
import { forgetPrimary, primaryOf } from './primary.ts'

/** PostgreSQL's code for a write on a server that takes none: a standby, or one that was made read-only. */
const readOnlyTransaction = '25006'
const usualPatienceMs = 10_000

type Connected = (error: Error | null, client?: pg.Client) => void

/**
 * A connection like `pg.Client`, which also takes connection strings with several hosts: it goes to the server that takes
 * writes. One that turns out to be read-only ends as soon as its transaction is over, so that a pool makes another one.
 */
export class DatabaseClient extends pg.Client {
  private readonly urls: readonly string[]
  private readonly mustWrite: boolean
  private readonly patienceMs: number
  private isReadOnly = false

  constructor(config: pg.ClientConfig = {}) {
    const { urls, mustWrite } = readDatabaseUrl(config.connectionString ?? '')
    super({ ...config, connectionString: urls[0] })
    this.urls = urls
    this.mustWrite = mustWrite
    this.patienceMs = config.connectionTimeoutMillis || usualPatienceMs
    this.watch()
  }

  override connect(): Promise<pg.Client>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.Client> | void {
    if (!callback) return this.mustWrite ? this.connectToPrimary() : super.connect()
    if (!this.mustWrite) super.connect(callback as () => void)
    else
      this.connectToPrimary().then(
        () => callback(null, this),
        (error: unknown) => callback(error as Error),
      )
  }

  private async connectToPrimary(): Promise<pg.Client> {
    // A pool gives up its connection when its own time is over: looking must leave some of it.
    const { host, port } = await primaryOf(this.urls, this.patienceMs / 2)
    Object.assign(this, { host, port })
    try {
      await super.connect()
      await refuseReadOnly(this, `${host}:${port}`)
    } catch (error) {
      forgetPrimary(this.urls)
      void this.end().catch(() => undefined)
      throw error
    }
    return this
  }

  private watch(): void {
    if (this.mustWrite) this.on('error', () => forgetPrimary(this.urls))
    this.connection.on('errorMessage', ({ code }: pg.DatabaseError) => {
      this.isReadOnly ||= code === readOnlyTransaction
    })
    this.on('drain', () => {
      if (this.isReadOnly && this.getTransactionStatus() === 'I') void this.end().catch(() => undefined)
    })
  }
}
