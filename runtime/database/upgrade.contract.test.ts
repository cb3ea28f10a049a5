import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'

// A database as the first version left it, with somebody logged in, brought to this version.
let database: TestDatabase
let client: Client
const [first, ...later] = readMigrations()
const session = { id: randomUUID(), phone: '2001', extension: '1001', name: 'Alice Example' }

beforeAll(async () => {
  database = await startTestDatabase()
  client = new Client(database.url)
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await client.query(first?.script ?? '')
  await client.query(`CREATE TABLE _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0)`)
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), first?.checksum, first?.name],
  )
  await fill()
})

afterAll(async () => {
  await client.end()
  await database.stop()
})

async function fill(): Promise<void> {
  await client.query(`INSERT INTO phones (number, label, location) VALUES ('2001', 'Reception', 'Ground floor')`)
  await client.query(
    `INSERT INTO phone_status (number, dial, device_state, has_emergency_cid, has_mailbox, updated_at)
     VALUES ('2001', 'PJSIP/2001', 'NOT_INUSE', true, true, now())`,
  )
  await client.query(
    `INSERT INTO sessions (id, phone, extension, name, started_by) VALUES ($1, $2, $3, $4, '{"kind":"phone","number":"2001"}')`,
    Object.values(session),
  )
  await client.query(`INSERT INTO original_entries (family, key, value) VALUES ('AMPUSER', '1001/device', '1001')`)
  await client.query(
    `INSERT INTO events (type, phone, extension, session_id, actor, data)
     VALUES ('session.started', '2001', '1001', $1, '{"kind":"phone","number":"2001"}', '{"from":null,"displaced":null,"name":"Alice Example"}')`,
    [session.id],
  )
  await client.query(
    `INSERT INTO accounts (id, username, name, password_hash, role) VALUES ($1, 'ada', 'Ada', 'x', 'admin')`,
    [randomUUID()],
  )
  await client.query(
    `INSERT INTO settings (id, values, updated_at) VALUES (1, '{"ringOwnDevices":true,"brakePhones":9}', now())`,
  )
  await client.query(
    `INSERT INTO worker_status (id, started_at, heartbeat_at, ami, ari, held_plan)
     VALUES (1, now(), now(), 'up', 'up', '{"phones":["2001"],"changes":[],"count":0}')`,
  )
}

test('a database of the first version with data in it is brought up to date, and nothing is lost', async () => {
  expect(await migrate(database.url)).toEqual(later.map(({ name }) => name))
  const { rows } = await client.query<typeof session>(
    'SELECT id, phone, extension, name FROM sessions WHERE ended_at IS NULL',
  )
  expect(rows).toEqual([session])
  const kept = ['phone_status', 'original_entries', 'events', 'accounts', 'pbx_heartbeats', 'pbx_links', 'held_plans']
  for (const table of kept) {
    const { rowCount } = await client.query(`SELECT FROM ${table}`)
    expect(rowCount, table).toBe(1)
  }
})

test('what there was belongs to the first PBX; locations and groups of settings are rows', async () => {
  const { rows: phones } = await client.query(
    `SELECT phones.pbx, number, label, locations.name AS location, dial FROM phones
     JOIN locations ON locations.id = location_id JOIN phone_status ON phone_id = phones.id`,
  )
  const reception = { number: '2001', label: 'Reception', location: 'Ground floor', dial: 'PJSIP/2001' }
  expect(phones).toEqual([{ pbx: 'main', ...reception }])
  const { rows: owners } = await client.query(
    'SELECT pbx FROM sessions UNION SELECT pbx FROM original_entries UNION SELECT pbx FROM events',
  )
  expect(owners).toEqual([{ pbx: 'main' }])
  const { rows: settings } = await client.query('SELECT pbx, "group", values, version FROM settings ORDER BY "group"')
  expect(settings).toEqual([
    { pbx: 'main', group: 'brake', values: { brakePhones: 9 }, version: 1 },
    { pbx: 'main', group: 'routing', values: { ringOwnDevices: true }, version: 1 },
  ])
})

test('the same extension and the same phone are free on another PBX, and taken on their own', async () => {
  await client.query(`INSERT INTO pbxes (id, name) VALUES ('north', 'North')`)
  const logIn = (pbx: string) =>
    client.query(
      `INSERT INTO sessions (id, pbx, phone, extension, name, started_by) VALUES ($1, $2, '2001', '1001', 'A', '{}')`,
      [randomUUID(), pbx],
    )
  await logIn('north')
  await expect(logIn('north')).rejects.toMatchObject({ code: '23505' })
  await expect(logIn('main')).rejects.toMatchObject({ code: '23505' })
})

test('an older version refuses a database that a newer one has changed, and says what to do', async () => {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ($1, 'x', '29990101000000_later', now())`,
    [randomUUID()],
  )
  await expect(migrate(database.url)).rejects.toThrow(/does not know. Use the newer version/)
})
