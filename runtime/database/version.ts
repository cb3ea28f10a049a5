import type { Client } from 'pg'
import { appliedMigrations, pendingMigrations, readMigrations } from './migrate.ts'

/** How a database compares with this version. */
export interface DatabaseVersion {
  /** Nothing of Hot Desk is in it. */
  isEmpty: boolean
  /** How many changes of this version it lacks. */
  missing: number
}

/** Looks, and changes nothing. Throws MigrationProblem when a newer version has changed the database. */
export async function databaseVersion(client: Client): Promise<DatabaseVersion> {
  const { rows } = await client.query<{ isThere: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`,
  )
  const applied = rows[0]?.isThere === true ? await appliedMigrations(client) : []
  return { isEmpty: applied.length === 0, missing: pendingMigrations(readMigrations(), applied).length }
}
