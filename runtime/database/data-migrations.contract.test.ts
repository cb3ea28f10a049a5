import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readMigrations } from './migrate.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'

// What migrations make of the rows that they find.

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

beforeEach(() => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'))

async function migrateUpTo(name: string): Promise<void> {
  for (const migration of readMigrations()) {
    if (migration.name.endsWith(name)) return
    await client.query(migration.script)
  }
}

async function apply(name: string): Promise<void> {
  const migration = readMigrations().find((known) => known.name.endsWith(name))
  await client.query(migration?.script ?? 'there is no such migration')
}

describe('applied_under', () => {
  const open = (phone: string, appliedAt: string) =>
    client.query(
      `INSERT INTO sessions (id, phone, extension, name, started_by, applied_at)
       VALUES (gen_random_uuid(), $1, $1, 'A', '{}', $2)`,
      [phone, appliedAt],
    )
  const appliedUnder = async () => {
    const { rows } = await client.query<{ phone: string; applied_under: object | null }>(
      'SELECT phone, applied_under FROM sessions ORDER BY phone',
    )
    return Object.fromEntries(rows.map(({ phone, applied_under }) => [phone, applied_under]))
  }

  beforeEach(async () => {
    await migrateUpTo('applied_under')
    await open('2001', '2026-11-01')
    await open('2002', '2026-11-20')
  })

  it('is the settings’ routing for sessions routed since those were saved, and unknown for older ones', async () => {
    await client.query(
      `INSERT INTO settings (id, values, updated_at) VALUES (1, '{"ringOwnDevices": true}', '2026-11-10')`,
    )
    await apply('applied_under')
    expect(await appliedUnder()).toEqual({
      2001: null,
      2002: { strategy: 'device_assignment', ringOwnDevices: true },
    })
  })

  it('is the default where nobody has saved any settings', async () => {
    await apply('applied_under')
    const usual = { strategy: 'device_assignment', ringOwnDevices: false }
    expect(await appliedUnder()).toEqual({ 2001: usual, 2002: usual })
  })
})

describe('several_pbxs', () => {
  it('leaves what is held back held, with counts and the first few for people', async () => {
    await migrateUpTo('several_pbxs')
    const phones = Array.from({ length: 30 }, (_, index) => String(2000 + index))
    const changes = phones.map((number) => ({ entry: `DEVICE/${number}/user`, found: null, wanted: '1001' }))
    await client.query(
      `INSERT INTO worker_status (id, heartbeat_at, started_at, ami, ari, held_plan) VALUES (1, now(), now(), 'up', 'up', $1)`,
      [{ phones, changes }],
    )
    await apply('several_pbxs')
    const { rows } = await client.query('SELECT phones, plan FROM held_plans')
    const plan = { phones: phones.slice(0, 20), phoneCount: 30, changes: changes.slice(0, 20), changeCount: 30 }
    expect(rows).toEqual([{ phones, plan }])
  })
})
