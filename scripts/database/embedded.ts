import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { freePort } from '../free-port.ts'
import { secretIn } from '../secret-file.ts'
import { findPlace, type Place } from './place.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import { createCluster, databaseUrl, runServer } from './server.ts'
import { isSupervised } from './supervisor-lock.ts'

/** A PostgreSQL server of our own. */
export interface EmbeddedDatabase {
  /** postgresql://…, with the password */
  url: string
  /** Where the rows are. */
  directory: string
  /** True when the rows are not in the data directory, because the server's account cannot enter that. */
  moved: boolean
  logFile: string
  /** Resolves when the server has ended, wanted or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

interface Options {
  /** Folder that holds `postgres/`, the password and the log. */
  dataDirectory: string
  /** For throw-away rows: nothing is forced to disk. */
  throwAway?: boolean
}

/** Another start script is using the embedded database. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning'
}

/**
 * Starts the embedded PostgreSQL on loopback. A server left behind by a killed start script is stopped first.
 * Throws AlreadyRunning while a living start script uses it.
 */
export async function startEmbeddedDatabase({ dataDirectory, throwAway = false }: Options): Promise<EmbeddedDatabase> {
  await refuseIfRunning(dataDirectory)
  const place = await findPlace(join(dataDirectory, 'postgres'))
  const password = passwordOf(place)
  const leftover = runningPostmaster(place.data)
  if (leftover !== null) await stopPostmaster(leftover, place.data)
  const port = await choosePort(join(dataDirectory, 'postgres-port'))
  const options = { place, port, password, logFile: join(dataDirectory, 'postgres.log'), throwAway }
  createCluster(options)
  const server = await runServer(options)
  await createDatabase(databaseUrl(port, password, 'postgres'))
  const ended = server.exitCode === null ? once(server, 'exit').then(() => undefined) : Promise.resolve()
  return {
    url: databaseUrl(port, password),
    directory: place.data,
    moved: place.moved,
    logFile: options.logFile,
    ended,
    async stop() {
      const running = runningPostmaster(place.data)
      if (running !== null) await stopPostmaster(running, place.data)
      await ended
    },
  }
}

/** The address of the embedded database if its server is running now, else null. Starts nothing. */
export async function runningEmbeddedDatabase(dataDirectory: string): Promise<string | null> {
  const place = await findPlace(join(dataDirectory, 'postgres'))
  const running = runningPostmaster(place.data)
  return running && databaseUrl(running.port, passwordOf(place))
}

/** Throws AlreadyRunning while a living start script uses the embedded database in this data directory. */
export async function refuseIfRunning(dataDirectory: string): Promise<void> {
  const url = await runningEmbeddedDatabase(dataDirectory)
  if (url !== null && (await isSupervised(url)))
    throw new AlreadyRunning(`Hot Desk is already running on ${dataDirectory}. Stop it first (Ctrl-C in its terminal).`)
}

/** Kept beside the rows, wherever those are: without the one, the other is of no use. */
function passwordOf({ data }: Place): string {
  const file = `${data}-password`
  if (existsSync(join(data, 'PG_VERSION')) && !existsSync(file))
    throw new Error(
      `The rows in ${data} are there, but their password in ${file} is not. Restore both, or remove both.`,
    )
  return secretIn(file)
}

/** The same port at each start where possible, so that tools pointed at the database find it again. */
async function choosePort(file: string): Promise<number> {
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = await freePort(before)
  if (port !== before) writeFileSync(file, `${port}\n`)
  return port
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'hotdesk'`)
    if (rowCount === 0) await client.query('CREATE DATABASE hotdesk')
  } finally {
    await client.end()
  }
}
