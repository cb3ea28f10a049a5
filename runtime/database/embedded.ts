import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { secretIn } from '../secret-file.ts'
import { findPlace, type Place } from './place.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import { applicationUrl, database, isRefused, prepareRoles, superuserUrl } from './roles.ts'
import { createCluster, runServer } from './server.ts'
import { type Supervisor, supervisorOf } from './supervisor-lock.ts'

/** A PostgreSQL server that we start ourselves. */
export interface EmbeddedDatabase {
  /** postgresql://…, with the password of the application's role, which owns the database and may do nothing else. */
  url: string
  /** The same for the superuser: for tests, which make databases. Worker, web and command line never get it. */
  superuserUrl: string
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
  /** Folder that holds `postgres/`, the passwords and the log. */
  dataDirectory: string
  /** For throw-away rows: nothing is forced to disk. */
  throwAway?: boolean
  /** Change neither roles nor passwords, also those that an earlier version has left. */
  asItIs?: boolean
}

/** Another start script is using the database. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning'
}

/**
 * Starts the embedded PostgreSQL on loopback. A server left behind by a killed start script is stopped first.
 * Throws AlreadyRunning while a living start script uses it.
 */
export async function startEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  const { dataDirectory, throwAway = false, asItIs = false } = options
  await refuseIfRunning(dataDirectory)
  const place = await findPlace(join(dataDirectory, 'postgres'))
  const passwords = passwordsOf(place, asItIs)
  const leftover = runningPostmaster(place.data)
  if (leftover !== null) await stopPostmaster(leftover, place.data)
  const port = await choosePort(join(dataDirectory, 'postgres-port'))
  const run = { place, port, ...passwords, logFile: join(dataDirectory, 'postgres.log'), throwAway }
  createCluster(run)
  const server = await runServer(run)
  const ended = server.exitCode === null ? once(server, 'exit').then(() => undefined) : Promise.resolve()
  try {
    if (!asItIs) await prepareRoles({ port, ...passwords })
  } catch (error) {
    server.kill('SIGINT')
    await ended
    throw error
  }
  const url = applicationUrl(port, passwords.password)
  const isEarlier = asItIs && (await isRefused(url))
  return {
    url: isEarlier ? superuserUrl(port, passwords.password, database) : url,
    superuserUrl: superuserUrl(port, passwords.superuserPassword),
    directory: place.data,
    moved: place.moved,
    logFile: run.logFile,
    ended,
    async stop() {
      const running = runningPostmaster(place.data)
      if (running !== null) await stopPostmaster(running, place.data)
      await ended
    },
  }
}

/**
 * The address of the embedded database if its server is running now, else null. Starts nothing. Throws AlreadyRunning when
 * an earlier version has started it.
 */
export async function runningEmbeddedDatabase(dataDirectory: string): Promise<string | null> {
  const place = await findPlace(join(dataDirectory, 'postgres'))
  const running = runningPostmaster(place.data)
  if (running === null) return null
  const url = applicationUrl(running.port, passwordOf(place))
  if (!(await isRefused(url))) return url
  throw new AlreadyRunning(
    `The built-in database in ${place.data} was started by an earlier version of Hot Desk. Stop Hot Desk and start it again.`,
  )
}

/** Whether the embedded database was made at some earlier start. Starts nothing. */
export async function hasEmbeddedDatabase(dataDirectory: string): Promise<boolean> {
  const { data } = await findPlace(join(dataDirectory, 'postgres'))
  return existsSync(join(data, 'PG_VERSION'))
}

/** Throws AlreadyRunning while a living start script uses the embedded database in this data directory. */
export async function refuseIfRunning(dataDirectory: string): Promise<void> {
  const supervisor = await embeddedSupervisor(dataDirectory)
  if (supervisor !== null)
    throw new AlreadyRunning(`Hot Desk is already running on ${dataDirectory} (${supervisor.name}).`)
}

/** The living start script that uses the embedded database in this data directory, or null. */
export async function embeddedSupervisor(dataDirectory: string): Promise<Supervisor | null> {
  const place = await findPlace(join(dataDirectory, 'postgres'))
  const running = runningPostmaster(place.data)
  if (running === null) return null
  const password = passwordOf(place)
  // An earlier version that is still running uses the superuser, whose password then is the same.
  const supervised = await supervisorOf(applicationUrl(running.port, password))
  return supervised ?? supervisorOf(superuserUrl(running.port, password, database))
}

/** Stops the server that a killed start script has left behind. False: there is none. */
export async function stopLeftover(dataDirectory: string): Promise<boolean> {
  const { data } = await findPlace(join(dataDirectory, 'postgres'))
  const leftover = runningPostmaster(data)
  if (leftover !== null) await stopPostmaster(leftover, data)
  return leftover !== null
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

/** An earlier version has one alone; as long as all is to stay as it is, no other is made. */
function passwordsOf(place: Place, asItIs: boolean): { password: string; superuserPassword: string } {
  const password = passwordOf(place)
  const file = `${place.data}-superuser-password`
  return { password, superuserPassword: asItIs && !existsSync(file) ? password : secretIn(file) }
}

/** The same port at each start where possible, so that tools pointed at the database find it again. */
async function choosePort(file: string): Promise<number> {
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = await freePort(before)
  if (port !== before) writeFileSync(file, `${port}\n`)
  return port
}
