import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../../generated/prisma/client.ts'
import { DatabaseClient } from '../../../lib/database/client.ts'

/** A caller hears that the service is unavailable rather than nothing while the database hangs. */
const patience = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 5_000,
  // The server itself ends what we no longer wait for: it would hold or await locks that others need.
  statement_timeout: 5_000,
  // Behind a network that swallows everything, the database would keep a transaction's locks for hours.
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
}

/**
 * For all PBXs of a process together. None of them keeps a connection while it asks its PBX, and a comparison asks one
 * thing after another: a slow PBX holds up nobody else, and twenty are enough for fifty PBXs.
 */
const mostConnections = { ofLogins: 6, ofPasses: 4, ofTheRest: 10 }

/** The worker's connections: those of Prisma's client, and some that are the logins' alone. */
export class Database extends PrismaClient {
  /** A few statements sent together take one round trip. Those who find none free wait, however long that takes. */
  readonly logins: pg.Pool
  /** What brings a login to the PBX does not wait behind the hundreds that begin at a change of shifts. */
  readonly passes: pg.Pool

  constructor(connectionString: string) {
    const adapter = new PrismaPg({
      connectionString,
      Client: DatabaseClient,
      max: mostConnections.ofTheRest,
      ...patience,
    })
    super({ adapter, transactionOptions: { maxWait: 5_000, timeout: 5_000 } })
    this.logins = poolOf(connectionString, mostConnections.ofLogins)
    this.passes = poolOf(connectionString, mostConnections.ofPasses)
  }

  override async $disconnect(): Promise<void> {
    const pools = [this.logins, this.passes]
    await Promise.all([super.$disconnect(), ...pools.map((pool) => (pool.ending ? null : pool.end()))])
  }
}

function poolOf(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...patience,
    ...{ connectionString, Client: PatientClient, max, pipeline: true },
    // When everybody logs in at once, people wait for their turn rather than being refused.
    connectionTimeoutMillis: 0,
    // Comparisons come every few seconds and keep one open: a login does not wait for a connection to be made.
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', () => undefined)
  return pool
}

/** The pool's time limit would count the wait for a free connection too; this one is for connecting alone. */
class PatientClient extends DatabaseClient {
  constructor(config: pg.ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: patience.connectionTimeoutMillis })
  }
}

export const openDatabase = (url: string): Database => new Database(url)
