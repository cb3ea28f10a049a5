import type { Client } from 'pg'
import { DatabaseClient } from '../../lib/database/client.ts'
import type { Settings } from '../launch/settings.ts'
import { hasEmbeddedDatabase, runningEmbeddedDatabase, startEmbeddedDatabase } from './embedded.ts'

/** The built-in database has not been made yet. */
export class NoDatabase extends Error {
  override name = 'NoDatabase'
}

/**
 * Calls `use` with the address of the database these settings name, which is left as it is. The built-in one is started
 * for the moment while Hot Desk does not run. Throws NoDatabase where there is none and `make` is not set.
 */
export async function useDatabase<T>(
  { DATABASE_URL, HOTDESK_DATA_DIR: dataDirectory }: Pick<Settings, 'DATABASE_URL' | 'HOTDESK_DATA_DIR'>,
  { make }: { make: boolean },
  use: (url: string) => Promise<T>,
): Promise<T> {
  const url = DATABASE_URL ?? (await runningEmbeddedDatabase(dataDirectory))
  if (url !== null) return use(url)
  if (!make && !(await hasEmbeddedDatabase(dataDirectory)))
    throw new NoDatabase(`There is no database in ${dataDirectory} yet.`)
  const server = await startEmbeddedDatabase({ dataDirectory, asItIs: !make })
  try {
    return await use(server.url)
  } finally {
    await server.stop()
  }
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new DatabaseClient({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
