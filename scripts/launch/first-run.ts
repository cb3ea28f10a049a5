import { withClient } from '../database/use-database.ts'

/** Whether nobody could sign in as an administrator yet. */
export function needsSetup(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM accounts WHERE role = 'admin' AND disabled_at IS NULL LIMIT 1`)
    return rowCount === 0
  })
}
