import { PrismaPg } from '@prisma/adapter-pg'
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
const mostConnections = 20

export function openDatabase(url: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, Client: DatabaseClient, max: mostConnections, ...patience })
  // When everybody logs in at once, people wait for their turn rather than being refused.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 5_000 } })
}
