import { Client } from 'pg'

/** Whether nobody could sign in as an administrator yet. */
export async function needsSetup(databaseUrl: string): Promise<boolean> {
  const client = new Client(databaseUrl)
  await client.connect()
  try {
    const { rowCount } = await client.query(`SELECT FROM accounts WHERE role = 'admin' AND disabled_at IS NULL LIMIT 1`)
    return rowCount === 0
  } finally {
    await client.end()
  }
}
