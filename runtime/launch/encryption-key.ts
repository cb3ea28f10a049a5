import { decryptSecrets, UnreadableSecrets } from '../../pbx/secrets.ts'
import { withClient } from '../database/use-database.ts'

/** The PBXs whose secrets in the database were encrypted with another key: no worker with this one can serve them. */
export function pbxesOfAnotherKey(databaseUrl: string, key: string): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string; secrets: string }>(
      'SELECT id, secrets FROM pbxes WHERE removed_at IS NULL AND secrets IS NOT NULL ORDER BY id',
    )
    return rows.filter(({ id, secrets }) => !opens(key, id, secrets)).map(({ id }) => id)
  })
}

function opens(key: string, pbx: string, secrets: string): boolean {
  try {
    decryptSecrets(key, pbx, secrets)
    return true
  } catch (error) {
    if (error instanceof UnreadableSecrets) return false
    throw error
  }
}
