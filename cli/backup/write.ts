import { createWriteStream, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { type Counts, type Header, rowStart, tables } from './format.ts'

const pageSize = 1000
/** Each may have ten million characters. */
const pageSizes: Partial<Record<keyof Counts, number>> = { floor_plans: 1 }

/** Writes a backup to a file that must not exist yet, or to stdout (`-`). Returns the number of rows by table. */
export async function writeBackup(client: Client, file: string): Promise<Counts> {
  const counts = Object.fromEntries(tables.map((table) => [table, 0])) as Counts
  // One moment for every table, even if something is written meanwhile.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const lines = Readable.from(linesOf(client, counts))
  if (file === '-') await pipeline(lines, createGzip(), process.stdout, { end: false })
  else await intoFile(lines, file)
  await client.query('COMMIT')
  return counts
}

async function intoFile(lines: Readable, file: string): Promise<void> {
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  try {
    await pipeline(lines, createGzip(), output)
  } catch (error) {
    // Half a backup is worthless; a file that was there before belongs to somebody.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(file, { force: true })
    throw error
  }
}

async function* linesOf(client: Client, counts: Counts): AsyncGenerator<string> {
  yield `${JSON.stringify(await headerOf(client))}\n`
  for (const table of await existingTables(client)) {
    // The database writes the JSON: every type reads back as it was.
    await client.query(`DECLARE page NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} t`)
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${pageSizes[table] ?? pageSize} FROM page`)
      if (rows.length === 0) break
      counts[table] += rows.length
      yield rows.map(({ row }) => `${rowStart(table)}${row}}\n`).join('')
    }
    await client.query('CLOSE page')
  }
  yield `${JSON.stringify({ end: counts })}\n`
}

/** A database of an earlier version lacks some. */
async function existingTables(client: Client): Promise<(typeof tables)[number][]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1',
    ['public'],
  )
  const existing = new Set(rows.map(({ name }) => name))
  return tables.filter((table) => existing.has(table))
}

async function headerOf(client: Client): Promise<Header> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  )
  return {
    format: 'hotdesk-backup',
    version: 1,
    createdAt: new Date().toISOString(),
    migrations: rows.map(({ name }) => name),
  }
}
