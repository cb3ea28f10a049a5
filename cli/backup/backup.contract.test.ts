import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../../runtime/database/use-database.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { runCommand, runForJson } from '../run-command.ts'
import { leftOut, tables } from './format.ts'

// A full database is backed up and loaded into an empty one, on real PostgreSQL.
describe('backup and restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-backup-'))
  const file = join(folder, 'backup.jsonl.gz')
  let full: TestDatabase
  let empty: TestDatabase

  beforeAll(async () => {
    ;[full, empty] = [await startTestDatabase(), await startTestDatabase()]
    await withClient(full.url, fill)
  })
  afterAll(async () => {
    await full.stop()
    await empty.stop()
    rmSync(folder, { recursive: true })
  })

  const json = (database: TestDatabase, ...words: string[]) =>
    runForJson(words, { DATABASE_URL: database.url, HOTDESK_DATA_DIR: folder })
  const contentOf = (database: TestDatabase) =>
    withClient(database.url, async (client) => {
      const content: Record<string, unknown[]> = {}
      for (const table of tables) {
        const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)
        content[table] = rows.map(({ row }) => row)
      }
      return content
    })

  it('knows every table of the database', async () => {
    const { rows } = await withClient(full.url, (client) =>
      client.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
      ),
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...tables, ...leftOut].sort())
  })

  it('writes one file, readable by its owner alone, and never over another one', async () => {
    expect(await json(full, 'backup', file)).toMatchObject({ rows: { phones: 2, events: 1502, accounts: 1 } })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await json(full, 'backup', file)).toMatchObject({ problem: { code: 'file_exists' } })
    expect(await json(full, 'restore', file, '--check')).toMatchObject({ rows: { phones: 2, events: 1502 } })
  })

  it('refuses while anybody uses the database', async () => {
    const app = new Client({ connectionString: empty.url, application_name: 'worker' })
    await app.connect()
    expect(await json(empty, 'restore', file)).toMatchObject({
      problem: { code: 'in_use', lines: [expect.stringContaining('(worker)')] },
    })
    await app.end()
  })

  it('gives back every row, and goes on counting events behind the last one', async () => {
    expect(await json(empty, 'restore', file)).toMatchObject({ rows: { events: 1502 } })
    expect(await contentOf(empty)).toEqual(await contentOf(full))
    const { rows } = await withClient(empty.url, (client) =>
      client.query<{ id: string }>(
        `INSERT INTO events (type, actor, data) VALUES ('phone.removed', '{}', '{}') RETURNING id`,
      ),
    )
    expect(rows).toEqual([{ id: '5001' }])
  })

  it('refuses a database that is not empty, unless it is to be replaced', async () => {
    expect(await json(empty, 'restore', file)).toMatchObject({ problem: { code: 'not_empty' } })
    expect(await json(empty, 'restore', file, '--replace')).toMatchObject({ rows: { events: 1502 } })
    expect(await contentOf(empty)).toEqual(await contentOf(full))
  })

  it.each<[string, (lines: string[]) => string[], string]>([
    ['is cut off', (lines) => lines.slice(0, -1), 'bad_backup'],
    ['lacks a row', (lines) => lines.filter((_line, index) => index !== 2), 'bad_backup'],
    [
      'is of a later version',
      ([first = '', ...rest]) => [first.replace('"migrations":[', '"migrations":["99990101_later",'), ...rest],
      'newer_backup',
    ],
  ])('refuses a file that %s, and leaves the database alone', async (_what, change, code) => {
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    const bad = join(folder, 'bad.gz')
    writeFileSync(bad, gzipSync(`${change(lines).join('\n')}\n`))
    expect(await json(empty, 'restore', bad, '--replace')).toMatchObject({ problem: { code } })
    expect(await contentOf(empty)).toEqual(await contentOf(full))
  })

  it('takes a backup of the first version, and makes of it what an upgrade makes of its database', async () => {
    const older = join(folder, 'older.gz')
    const session = '01920000-0000-7000-8000-000000000001'
    const header = { format: 'hotdesk-backup', version: 1, createdAt: '2026-11-22T00:00:00.000Z' }
    const rows = {
      phones: { number: '2001', label: 'Reception', location: 'Ward 3', created_at: header.createdAt },
      sessions: {
        id: session,
        phone: '2001',
        extension: '1001',
        name: 'Alice',
        started_at: header.createdAt,
        started_by: {},
      },
      settings: { id: 1, values: { brakePhones: 9 }, updated_at: header.createdAt },
      accounts: {
        id: session,
        username: 'anna',
        name: 'Anna',
        password_hash: 'x',
        role: 'admin',
        token_version: 3,
        created_at: header.createdAt,
      },
    }
    const lines = [
      { ...header, migrations: ['20261122000000_init'] },
      ...Object.entries(rows).map(([table, row]) => ({ table, row })),
      { end: { phones: 1, sessions: 1, original_entries: 0, events: 0, settings: 1, accounts: 1, api_tokens: 0 } },
    ]
    writeFileSync(older, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
    expect(await json(empty, 'restore', older, '--replace')).toMatchObject({ rows: { accounts: 1 } })
    expect(await json(empty, 'phones', 'list')).toMatchObject({
      phones: [{ number: '2001', location: 'Ward 3', session: { extension: '1001' } }],
    })
    expect((await contentOf(empty))['pbxes']).toHaveLength(1)
    expect(await json(empty, 'restore', file, '--replace')).toMatchObject({ rows: { accounts: 1 } })
  })

  it('refuses half a file', async () => {
    writeFileSync(join(folder, 'half.gz'), readFileSync(file).subarray(0, 900))
    expect(await json(empty, 'restore', join(folder, 'half.gz'))).toMatchObject({ problem: { code: 'bad_backup' } })
  })

  it('takes nothing over when a row does not fit', async () => {
    const lines = gunzipSync(readFileSync(file)).toString()
    const bad = join(folder, 'misfit.gz')
    writeFileSync(bad, gzipSync(lines.replace('"role":"admin"', '"role":"king"')))
    const { code } = await runCommand(['restore', bad, '--replace'], {
      DATABASE_URL: empty.url,
      HOTDESK_DATA_DIR: folder,
    })
    expect(code).toBe(1)
    expect(await contentOf(empty)).toEqual(await contentOf(full))
  })
})

/** Something of everything, with what is easily lost: quotes, line ends, nulls, times to the millisecond, gaps in ids. */
async function fill(client: Client): Promise<void> {
  await client.query(`
    INSERT INTO pbxes (id, name, removed_at) VALUES ('north', 'Branch "north"', now());
    INSERT INTO locations (pbx, name) VALUES ('main', 'Ward 3');
    INSERT INTO phones (pbx, number, label, location_id) SELECT 'main', '2001', E'Window "north"\\\\, ä', id FROM locations;
    INSERT INTO phones (pbx, number) VALUES ('north', '2001');
    INSERT INTO floors (location_id, name, position) SELECT id, 'Floor "2"', 1 FROM locations;
    INSERT INTO floor_plans (floor_id, kind, width, height, size, hash, picture) SELECT id, 'png', 800, 600, 4, 'h', '\\x89500a00' FROM floors;
    INSERT INTO desk_places (pbx, number, floor_id, x, y) SELECT 'main', '2001', id, 0.1, 0.3333 FROM floors;
    INSERT INTO phone_status (phone_id, device_state, has_emergency_cid, has_mailbox, updated_at) SELECT id, 'INUSE', true, true, now() FROM phones LIMIT 1;
    INSERT INTO sessions (pbx, id, phone, extension, name, started_by, ended_at) VALUES
      ('main', gen_random_uuid(), '2001', '1001', 'Alice', '{"kind":"phone","number":"2001"}', NULL),
      ('main', gen_random_uuid(), '2001', '1002', 'Bob', '{"kind":"phone","number":"2001"}', now());
    INSERT INTO original_entries (pbx, family, key, value) VALUES ('main', 'AMPUSER', '1001/device', '1001'), ('main', 'CF', '1001', NULL);
    INSERT INTO set_aside (pbx, number, name, value) VALUES ('main', '1001', 'CF/1001', E'\\5551234'), ('main', '1001', 'CustomDevstate/DND1001', 'BUSY');
    INSERT INTO calls (id, pbx, session_id, phone, extension, direction, number, name, began_at, ended_at) SELECT 77, 'main', id, '2001', '1001', 'incoming', '1002', 'Bob "B"', now(), now() FROM sessions WHERE ended_at IS NULL;
    INSERT INTO settings (pbx, "group", values, updated_at) VALUES ('main', 'brake', '{"brakeShare":0.25}', now());
    INSERT INTO accounts (id, username, name, password_hash, role) VALUES (gen_random_uuid(), 'anna', E'An\\nna', 'x$y', 'admin');
    INSERT INTO api_tokens (id, name, hash, revoked_at) VALUES (gen_random_uuid(), 'wallboard', 'abc', now());
    INSERT INTO events (type, actor, data) SELECT 'drift.repaired', '{"kind":"system"}', json_build_object('n', n) FROM generate_series(1, 1500) n;
    INSERT INTO events (id, type, actor, data) VALUES (4000, 'phone.removed', '{}', '{"big":12345678901234567890.123}'), (5000, 'phone.removed', '{}', '{}');
  `)
}
