import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { DatabaseClient } from './database/client'
import { env } from './env'
import { forgetProcessWide, processWide } from './process-wide'

export type Transaction = Prisma.TransactionClient

/**
 * A request hears within 5 s that the database does not answer, rather than nothing: a transaction that meets the
 * silence waits twice, for its query and for its end. `statement_timeout` ends on the server what nobody waits for any
 * more, and a transaction whose web app has vanished does not keep locks behind which logins at phones would wait.
 * Milliseconds.
 */
const patience = {
  // For a new connection, and for one of the pool to be free.
  connectionTimeoutMillis: 2_200,
  query_timeout: 2_200,
  statement_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
}

/**
 * A report over years may take longer. It has a separate connection, so that reports wait for each other, and nobody
 * else for them: no matter how many are asked for at once, they occupy one processor.
 */
const patienceOfReports = {
  ...patience,
  ...{ connectionTimeoutMillis: 30_000, query_timeout: 30_200, statement_timeout: 30_000, max: 1 },
}

/** The caller disconnects it. */
export function openDb(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, Client: DatabaseClient, ...patience }) })
}

/** The same for reports. */
export function openReportsDb(url: string): PrismaClient {
  const options = { connectionString: url, Client: DatabaseClient, ...patienceOfReports }
  return new PrismaClient({ adapter: new PrismaPg(options) })
}

/** The web app's, which stays open. */
export function db(): PrismaClient {
  return processWide('db', () => openDb(env().DATABASE_URL))
}

/** The web app's for reports. */
export function reportsDb(): PrismaClient {
  return processWide('reports db', () => openReportsDb(env().DATABASE_URL))
}

export async function closeDb(): Promise<void> {
  await Promise.all([db().$disconnect(), reportsDb().$disconnect()])
  forgetProcessWide('db')
  forgetProcessWide('reports db')
}

/** Prisma's codes: P2002 unique constraint, P2025 no such row. */
export function failedWith(error: unknown, code: 'P2002' | 'P2025'): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code
}
