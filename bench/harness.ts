import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningPostmaster } from '../runtime/database/postmaster.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../runtime/database/embedded.ts'
import { migrate } from '../runtime/database/migrate.ts'
import { freePort } from '../runtime/free-port.ts'
import { readSettings, type Settings } from '../runtime/launch/settings.ts'
import { openDb } from '../lib/db.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { type Pbx, startPbx } from '../sandbox/index.ts'
import type { Options } from './bench.ts'
import { type Crowd, fillPool } from './crowd.ts'
import { atTheEnd, begin, interrupted, leaveNothing } from './leaving.ts'
import { Services } from './services.ts'

export interface StackOptions {
  crowd: Crowd
  /** Also the web app, as `npm run build` makes it. */
  web?: boolean
  /** Is given the database before worker and web have seen it. */
  prepare?: (db: PrismaClient, databaseUrl: string) => Promise<void>
  options: Pick<Options, 'brief' | 'say'>
}

/**
 * The real thing on this machine: Asterisk, PostgreSQL that waits for its disk, and what `npm start` runs, each a process of
 * its own. The desks are Local channels (sandbox/people.ts, Driver), so that calls cost no SIP and no RTP.
 */
export interface Stack {
  crowd: Crowd
  pbx: Pbx
  db: PrismaClient
  databaseUrl: string
  settings: Settings
  services: Services
  /** Process ids. */
  pids(): { worker: number; web: number; asterisk: number; postgresql: number }
  /** Ends Hot Desk with its database, as before a start; the PBX goes on. */
  hibernate(): Promise<void>
  stop(): Promise<void>
}

const knownMs = 300_000

export async function startStack({ crowd, web = false, prepare, options }: StackOptions): Promise<Stack> {
  const { brief, say } = options
  say(`Starting Asterisk with ${crowd.people.length} people and ${crowd.desks.length} desks …`)
  const extensions = [...crowd.people, ...crowd.desks]
  const pbx = await begin(
    () => startPbx({ version: 22, driver: 'Local', extensions, signal: interrupted }),
    (started) => started.remove(),
  )
  const { databaseUrl, directory, dataDirectory, stopDatabase } = await startDatabase(brief)
  const db = openDb(databaseUrl)
  atTheEnd(() => db.$disconnect())
  await fillPool(db, crowd)
  await prepare?.(db, databaseUrl)
  const settings = await settingsFor(pbx, dataDirectory)
  const services = new Services(settings, databaseUrl)
  atTheEnd(() => services.stop())
  await services.start({ web, say })
  await untilDesksAreKnown(db, crowd)
  return {
    ...{ crowd, pbx, db, databaseUrl, settings, services },
    pids: () => ({
      ...services.pids(),
      asterisk: pbx.pid ?? 0,
      postgresql: runningPostmaster(directory)?.pid ?? 0,
    }),
    async hibernate() {
      await services.stop()
      await db.$disconnect()
      await stopDatabase()
    },
    stop: leaveNothing,
  }
}

/** Until then each call looks for its desk on the PBX. */
async function untilDesksAreKnown(db: PrismaClient, { desks }: Crowd): Promise<void> {
  const known = async () => (await db.phoneStatus.count({ where: { dial: { not: null } } })) >= desks.length
  if (!(await waitFor(known, knownMs))) throw new Error('The worker has not read all desks from the PBX.')
}

/** @param throwAway nothing is forced to disk, where no time is measured anyway */
async function startDatabase(throwAway: boolean) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hotdesk-bench-'))
  // Started by root the database runs as somebody else, who has to get through to its rows.
  chmodSync(dataDirectory, 0o711)
  atTheEnd(() => rmSync(dataDirectory, { recursive: true, force: true }))
  const server = await begin(() => startEmbeddedDatabase({ dataDirectory, throwAway }), endDatabase)
  await migrate(server.url)
  return { databaseUrl: server.url, directory: server.directory, dataDirectory, stopDatabase: () => server.stop() }
}

async function endDatabase(server: EmbeddedDatabase): Promise<void> {
  await server.stop()
  for (const path of ['', '-password', '-superuser-password'])
    rmSync(`${server.directory}${path}`, { recursive: true, force: true })
}

async function settingsFor(pbx: Pbx, dataDirectory: string): Promise<Settings> {
  return readSettings({
    ...pbx.environment,
    HOTDESK_DATA_DIR: dataDirectory,
    HOTDESK_PORT: String(await freePort()),
    HOTDESK_WORKER_PORT: String(await freePort()),
  })
}
