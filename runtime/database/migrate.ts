import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { DatabaseClient } from '../../lib/database/client.ts'
import { limitSilence } from '../../agi-worker/adapters/postgres/watched-session.ts'
import { projectDirectory } from '../project-directory.ts'

/*
 * Applies prisma/migrations the way `prisma migrate deploy` does, and keeps the same table, lock and checksums, so that
 * either can go on where the other stopped. That command needs an engine that npm does not carry, this needs only pg.
 * Unlike it, a migration and its row are one transaction: one that fails leaves nothing behind.
 */

export const migrationsDirectory = join(projectDirectory, 'prisma/migrations')

// Prisma's own number for pg_advisory_lock.
const lockId = 72707369

interface Migration {
  name: string
  script: string
  checksum: string
}

export interface AppliedMigration {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** The database cannot be brought up to date by itself; the message says what to do. */
export class MigrationProblem extends Error {
  override name = 'MigrationProblem'
}

/** Brings a database up to date. Returns the names of the migrations applied now. Throws MigrationProblem. */
export async function migrate(url: string): Promise<string[]> {
  const client = new DatabaseClient({ connectionString: url })
  await client.connect()
  try {
    // Others wait for this lock, also when this host vanishes.
    await limitSilence(client)
    await client.query('SELECT pg_advisory_lock($1)', [lockId])
    await client.query(createTable)
    const pending = pendingMigrations(readMigrations(), await appliedMigrations(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** All migrations in order. */
export function readMigrations(directory = migrationsDirectory): Migration[] {
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const script = readFileSync(join(directory, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
}

/** Which migrations are still to be applied. Throws MigrationProblem when folder and database tell different stories. */
export function pendingMigrations(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = byName.get(name)
    if (migration === undefined)
      throw new MigrationProblem(
        `The database has migration ${name}, which this version does not know. Use the newer version.`,
      )
    if (finished_at === null)
      throw new MigrationProblem(
        `Migration ${name} failed half-way in an earlier run. Repair it with prisma migrate resolve.`,
      )
    if (migration.checksum !== checksum)
      throw new MigrationProblem(
        `Migration ${name} was edited after it had been applied. Restore the file; write a new migration.`,
      )
  }
  const done = new Set(applied.map(({ migration_name }) => migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

/** What has been applied and not taken back, oldest first. Its table has to be there. */
export async function appliedMigrations(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  )
  return rows
}

async function apply(client: Client, { name, script, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(script)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    throw new MigrationProblem(`Migration ${name} failed, nothing of it was kept: ${String(cause)}`, { cause })
  }
}

const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
