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

describe('pool_history', () => {
  const fact = (at: string, type: string, phone: string, location?: string) =>
    client.query(`INSERT INTO events (at, pbx, type, phone, actor, data) VALUES ($1, 'main', $2, $3, '{}', $4)`, [
      at,
      type,
      phone,
      location === undefined ? {} : { location },
    ])

  beforeEach(async () => {
    await migrateUpTo('pool_history')
    await client.query(`
      INSERT INTO locations (pbx, name) VALUES ('main', 'Ward 3');
      INSERT INTO phones (pbx, number, location_id, created_at) SELECT 'main', '2001', id, '2026-03-01T00:00Z' FROM locations;
      INSERT INTO sessions (id, pbx, phone, extension, name, started_by, started_at, ended_at)
      VALUES (gen_random_uuid(), 'main', '2003', '1001', 'A', '{}', '2026-01-15T00:00Z', '2026-01-16T00:00Z')`)
  })

  it('knows the phones of today, and of those that were removed what their events and sessions say', async () => {
    await fact('2026-01-01T00:00Z', 'phone.added', '2001', 'North')
    await fact('2026-01-02T00:00Z', 'phone.added', '2002', 'North')
    await fact('2026-01-03T00:00Z', 'phone.changed', '2002', 'South')
    for (const phone of ['2001', '2002', '2003', '2004']) await fact('2026-02-01T00:00Z', 'phone.removed', phone)
    await apply('pool_history')
    const { rows } = await client.query(`
      SELECT number, location, to_char(since AT TIME ZONE 'UTC', 'MM-DD') AS since, to_char(until AT TIME ZONE 'UTC', 'MM-DD') AS until
      FROM pool_history ORDER BY number, pool_history.since`)
    expect(rows).toEqual([
      { number: '2001', location: 'North', since: '01-01', until: '02-01' },
      { number: '2001', location: 'Ward 3', since: '03-01', until: null },
      { number: '2002', location: 'South', since: '01-02', until: '02-01' },
      { number: '2003', location: '', since: '01-15', until: '02-01' },
    ])
  })
})
