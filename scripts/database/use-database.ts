import { Client } from 'pg'
import type { Settings } from '../launch/settings.ts'
import { runningEmbeddedDatabase, startEmbeddedDatabase } from './embedded.ts'
import { migrate } from './migrate.ts'

/**
 * Runs `work` on the database these settings name. The embedded one is used as it is while Hot Desk runs, and started
 * for the moment while it does not.
 */
export async function useDatabase<T>(
  { DATABASE_URL, HOTDESK_DATA_DIR }: Pick<Settings, 'DATABASE_URL' | 'HOTDESK_DATA_DIR'>,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const url = DATABASE_URL ?? (await runningEmbeddedDatabase(HOTDESK_DATA_DIR))
  if (url !== null) return withClient(url, work)
  const server = await startEmbeddedDatabase({ dataDirectory: HOTDESK_DATA_DIR })
  try {
    await migrate(server.url)
    return await withClient(server.url, work)
  } finally {
    await server.stop()
  }
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
