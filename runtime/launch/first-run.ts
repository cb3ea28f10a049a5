import { join } from 'node:path'
import { withClient } from '../database/use-database.ts'
import { secretIn } from '../secret-file.ts'

/** What /setup asks for, or null when somebody can sign in as an administrator already. */
export async function setupCodeFor(databaseUrl: string, dataDirectory: string): Promise<string | null> {
  return (await needsSetup(databaseUrl)) ? secretIn(join(dataDirectory, 'setup-code')) : null
}

function needsSetup(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query(`SELECT FROM accounts WHERE role = 'admin' AND disabled_at IS NULL LIMIT 1`)
    return rowCount === 0
  })
}
