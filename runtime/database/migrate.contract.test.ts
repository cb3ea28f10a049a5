import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await startTestDatabase()
  client = new Client(database.url)
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.stop()
})

describe('the migration runner', () => {
  test('leaves one finished row with Prisma’s checksum for every migration', async () => {
    const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations ORDER BY migration_name',
    )
    expect(rows.map(({ migration_name, checksum }) => ({ name: migration_name, checksum }))).toEqual(
      readMigrations().map(({ name, checksum }) => ({ name, checksum })),
    )
    expect(rows.every(({ finished_at }) => finished_at !== null)).toBe(true)
  })

  test('applies nothing a second time', async () => {
    expect(await migrate(database.url)).toEqual([])
  })

  test('lets two start at once', async () => {
    await client.query('DELETE FROM _prisma_migrations')
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    const both = await Promise.all([migrate(database.url), migrate(database.url)])
    expect(both.map((applied) => applied.length).sort()).toEqual([0, readMigrations().length])
  })
})

test('a database copied for a test keeps one open session per extension', async () => {
  const open = (phone: string) =>
    client.query(
      `INSERT INTO sessions (pbx, id, phone, extension, name, started_by) VALUES ('main', gen_random_uuid(), $1, '3001', 'A', '{}')`,
      [phone],
    )
  await open('2001')
  await expect(open('2002')).rejects.toThrow('sessions_open_extension')
})
