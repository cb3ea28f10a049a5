import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runForJson } from '../../cli/run-command.ts'
import { freePort } from '../free-port.ts'
import { secretIn } from '../secret-file.ts'
import { AlreadyRunning, type EmbeddedDatabase, startEmbeddedDatabase } from './embedded.ts'
import { migrate } from './migrate.ts'
import { findPlace } from './place.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import { isRefused, superuserUrl } from './roles.ts'
import { createCluster, runServer } from './server.ts'
import { takeSupervisorLock } from './supervisor-lock.ts'
import { withClient } from './use-database.ts'

const ownedByOthers = `
  SELECT relname AS name FROM pg_class WHERE oid >= 16384 AND relowner <> current_user::regrole AND relnamespace <> 'pg_toast'::regnamespace
  UNION ALL SELECT typname FROM pg_type WHERE oid >= 16384 AND typowner <> current_user::regrole
  UNION ALL SELECT proname FROM pg_proc WHERE oid >= 16384 AND proowner <> current_user::regrole
  UNION ALL SELECT datname FROM pg_database WHERE datname = current_database() AND datdba <> current_user::regrole`

/** What an application needs, done as its role. */
async function use(client: Client, phone: string): Promise<void> {
  await client.query(
    `INSERT INTO sessions (pbx, id, phone, extension, name, started_by) VALUES ('main', gen_random_uuid(), $1, $1, 'A', '{}')`,
    [phone],
  )
  await client.query(`INSERT INTO events (type, phone, actor, data) VALUES ('phone.removed', $1, '{}', '{}')`, [phone])
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-roles-'))
  // Started by root the server runs as somebody else, who has to get through to its rows.
  chmodSync(folder, 0o711)
  return folder
}

function remove(folder: string, data: string): void {
  for (const path of [data, `${data}-password`, `${data}-superuser-password`, folder])
    rmSync(path, { recursive: true, force: true })
}

describe('the role that the application gets', () => {
  const folder = newFolder()
  let server: EmbeddedDatabase

  beforeAll(async () => {
    server = await startEmbeddedDatabase({ dataDirectory: folder, throwAway: true })
    await migrate(server.url)
  })
  afterAll(async () => {
    await server.stop()
    remove(folder, server.directory)
  })

  test.each([
    ['run programs', `CREATE TEMP TABLE output (line text); COPY output FROM PROGRAM 'id'`],
    ['write files', `COPY (SELECT 1) TO '/tmp/hotdesk-written-by-sql'`],
    ['read files', `SELECT pg_read_file('/etc/passwd')`],
    ['load files as large objects', `SELECT lo_import('/etc/passwd')`],
    ['make roles', 'CREATE ROLE intruder SUPERUSER'],
    ['make databases', 'CREATE DATABASE another'],
    ['change the server', `ALTER SYSTEM SET archive_command = 'id'`],
    ['become the superuser', 'SET ROLE hotdesk'],
    ['make itself a superuser', 'ALTER ROLE hotdesk_app SUPERUSER'],
    ['use untrusted languages', `CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/x.so', 'f'`],
  ])('may not %s', async (_what, statement) => {
    await withClient(server.url, async (client) => {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('owns the database and everything in it', async () => {
    await withClient(server.url, async (client) => {
      await use(client, '2001')
      expect((await client.query(ownedByOthers)).rows).toEqual([])
    })
  })
})

describe('a data folder of a version that gave the application the superuser', () => {
  const folder = newFolder()
  const dataDirectory = folder
  let data: string
  let oldUrl: string

  /** As that version started it: one role, one password. */
  async function startAsBefore(): Promise<void> {
    const place = await findPlace(join(folder, 'postgres'))
    const password = secretIn(`${place.data}-password`)
    const options = { place, port: await freePort(), logFile: join(folder, 'postgres.log'), throwAway: true }
    createCluster({ place, superuserPassword: password })
    await runServer(options)
    data = place.data
    oldUrl = superuserUrl(options.port, password, 'hotdesk')
  }
  const stop = async () => {
    const running = runningPostmaster(data)
    if (running !== null) await stopPostmaster(running, data)
  }

  beforeAll(async () => {
    await startAsBefore()
    await withClient(oldUrl.replace(/\/hotdesk$/, '/postgres'), (client) => client.query('CREATE DATABASE hotdesk'))
    await migrate(oldUrl)
    await withClient(oldUrl, (client) => use(client, '2001'))
  })
  afterAll(async () => {
    await stop()
    remove(folder, data)
  })

  test('is left alone while that version is running', async () => {
    const lock = await takeSupervisorLock(oldUrl)
    await expect(startEmbeddedDatabase({ dataDirectory, throwAway: true })).rejects.toThrow(AlreadyRunning)
    await lock?.release()
    expect(runningPostmaster(data)).not.toBeNull()
  })

  test('says to restart where its server still runs, in place of a refused password', async () => {
    const settings = { DATABASE_URL: '', HOTDESK_DATA_DIR: folder }
    const advice = expect.stringContaining('earlier version of Hot Desk. Stop Hot Desk and start it again') as string
    expect(await runForJson(['phones', 'list'], settings)).toMatchObject({
      problem: { code: 'already_running', message: advice },
    })
    expect(await runForJson(['doctor'], settings)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ check: 'database', found: advice })]) as unknown,
    })
  })

  test('is backed up as it is, and the version that made it still opens it', async () => {
    await stop()
    const settings = { DATABASE_URL: '', HOTDESK_DATA_DIR: folder }
    const file = join(folder, 'before.gz')
    expect(await runForJson(['backup', file], settings)).toMatchObject({ rows: { sessions: 1 } })
    expect(existsSync(`${data}-superuser-password`)).toBe(false)
    await startAsBefore()
    await withClient(oldUrl, async (client) => {
      const { rows } = await client.query(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'hotdesk%'`)
      expect(rows).toEqual([{ rolname: 'hotdesk' }])
    })
  })

  test('is upgraded at the next start, as often as there are starts, with every row', async () => {
    for (const phone of ['2002', '2003']) {
      const server = await startEmbeddedDatabase({ dataDirectory, throwAway: true })
      expect(await migrate(server.url)).toEqual([])
      await withClient(server.url, async (client) => {
        await use(client, phone)
        expect((await client.query(ownedByOthers)).rows).toEqual([])
      })
      // The port stays, so this is the old address.
      expect(await isRefused(Object.assign(new URL(oldUrl), { port: new URL(server.url).port }).href)).toBe(true)
      await server.stop()
    }
  })

  test('still has its sessions, is backed up and restored', async () => {
    const settings = { DATABASE_URL: '', HOTDESK_DATA_DIR: folder }
    const open = { sessions: [{ phone: '2003' }, { phone: '2002' }, { phone: '2001' }] }
    expect(await runForJson(['sessions', 'list'], settings)).toMatchObject(open)
    const file = join(folder, 'backup.gz')
    expect(await runForJson(['backup', file], settings)).toMatchObject({ rows: { sessions: 3, events: 3 } })
    expect(await runForJson(['restore', file, '--replace'], settings)).toMatchObject({ rows: { sessions: 3 } })
    expect(await runForJson(['sessions', 'list'], settings)).toMatchObject(open)
  })

  test('can be given back to that version by moving one file, and is upgraded again after it', async () => {
    renameSync(`${data}-superuser-password`, `${data}-password`)
    await startAsBefore()
    await withClient(oldUrl, (client) => use(client, '2004'))
    await stop()
    const server = await startEmbeddedDatabase({ dataDirectory, throwAway: true })
    await withClient(server.url, async (client) => {
      await use(client, '2005')
      expect((await client.query(ownedByOthers)).rows).toEqual([])
    })
    await server.stop()
  })

  test('says what to do when the superuser’s password does not fit', async () => {
    expect(existsSync(`${data}-superuser-password`)).toBe(true)
    rmSync(`${data}-superuser-password`)
    await expect(startEmbeddedDatabase({ dataDirectory, throwAway: true })).rejects.toThrow(/belong together/)
    expect(runningPostmaster(data)).toBeNull()
  })
})
