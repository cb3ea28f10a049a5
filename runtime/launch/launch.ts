import { AlreadyRunning, startEmbeddedDatabase, type EmbeddedDatabase } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { reachDatabase } from '../database/reach.ts'
import { supervisorOf, takeSupervisorLock } from '../database/supervisor-lock.ts'
import { waitFor } from '../wait-for.ts'
import { buildWhatChanged } from './build.ts'
import { setupCodeFor } from './first-run.ts'
import { inheritedEnvironment, webProcess, workerProcess } from './processes.ts'
import { secretsIn } from './secrets.ts'
import { Service } from './service.ts'
import { checkPorts, type Settings } from './settings.ts'

export interface LaunchOptions {
  settings: Settings
  /** Receives lines for people: progress, and what worker and web print. */
  say: (line: string) => void
  /** Is given the migrated database before anybody uses it. */
  prepare?: (databaseUrl: string) => Promise<void>
  /** What the web app gets besides its settings: a demo shows things that no installation has. */
  webEnvironment?: Record<string, string>
  /** Rows that may be lost: for tests. */
  throwAway?: boolean
  /** Given up between two steps; what runs by then is stopped. */
  signal?: AbortSignal
}

export interface Launched {
  /** Where browsers reach it, without a slash at its end. */
  url: string
  databaseUrl: string
  /** What /setup asks for, or null when there is an administrator already. */
  setupCode: string | null
  /** Process ids as they are now, for tests that end one. */
  pids(): { worker: number | undefined; web: number | undefined }
  /** Resolves with the reason if something ends without which the others cannot go on. */
  failed: Promise<string>
  /** Ends web, worker and database, in this order. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts everything: database (unless DATABASE_URL is set), migrations, builds, worker and web; resolves when the web
 * server answers. Throws SettingsProblem, AlreadyRunning, MigrationProblem, or an Error whose message says what to do;
 * nothing is left running then.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const running = new Running()
  try {
    return await launchInto(running, options)
  } catch (error) {
    await running.stop()
    throw error
  }
}

async function launchInto(running: Running, options: LaunchOptions): Promise<Launched> {
  const { settings, say, signal } = options
  const embedded = await startDatabase(running, options)
  const databaseUrl = embedded?.url ?? settings.DATABASE_URL ?? ''
  await takeLock(running, databaseUrl)
  // After the lock: a port taken by a Hot Desk that runs already is reported as just that.
  await checkPorts(settings)
  for (const name of await migrate(databaseUrl)) say(`Database migration ${name} applied`)
  await options.prepare?.(databaseUrl)
  signal?.throwIfAborted()
  await buildWhatChanged(say, signal)
  signal?.throwIfAborted()
  const setupCode = await setupCodeFor(databaseUrl, settings.HOTDESK_DATA_DIR)
  const { worker, web } = startProcesses(running, options, databaseUrl, setupCode)
  await untilAnswering(settings, web, signal)
  return {
    url: settings.HOTDESK_URL.replace(/\/$/, ''),
    databaseUrl,
    setupCode,
    pids: () => ({ worker: worker.pid, web: web.pid }),
    failed: unexpectedEnd(running, embedded),
    stop: () => running.stop(),
  }
}

async function startDatabase(running: Running, options: LaunchOptions): Promise<EmbeddedDatabase | null> {
  const { settings, say, throwAway = false } = options
  if (settings.DATABASE_URL !== undefined) {
    await reachDatabase(settings.DATABASE_URL)
    return null
  }
  const embedded = await startEmbeddedDatabase({ dataDirectory: settings.HOTDESK_DATA_DIR, throwAway })
  running.add(() => embedded.stop())
  if (embedded.moved) say(`The database is kept in ${embedded.directory}: its account cannot enter the data folder.`)
  return embedded
}

async function takeLock(running: Running, databaseUrl: string): Promise<void> {
  const lock = await takeSupervisorLock(databaseUrl)
  if (lock === null) {
    const { name } = (await supervisorOf(databaseUrl)) ?? { name: 'it is stopping just now' }
    throw new AlreadyRunning(`Another Hot Desk is running on this database (${name}).`)
  }
  running.add(() => lock.release())
}

function startProcesses(running: Running, options: LaunchOptions, databaseUrl: string, code: string | null) {
  const { settings, say, webEnvironment = {} } = options
  const secrets = { ...secretsIn(settings.HOTDESK_DATA_DIR), databaseUrl, setupCode: code }
  const inherited = inheritedEnvironment(process.env)
  const worker = new Service({
    ...workerProcess(settings, secrets, inherited),
    print: (line) => say(`worker │ ${line}`),
  })
  const web = new Service({
    ...webProcess(settings, secrets, { ...inherited, ...webEnvironment }),
    print: (line) => say(`web    │ ${line}`),
  })
  running.add(() => Promise.all([web.stop(), worker.stop()]))
  worker.start()
  web.start()
  return { worker, web }
}

async function untilAnswering(settings: Settings, web: Service, signal: AbortSignal | undefined): Promise<void> {
  const address = `http://${reachableAt(settings.HOTDESK_HOST)}:${settings.HOTDESK_PORT}`
  const answers = async () => {
    signal?.throwIfAborted()
    if (web.failures > 2) throw new Error('The web server does not stay up; its last lines above say why.')
    return fetch(`${address}/api/health`, { redirect: 'manual' }).then(
      (response) => response.ok,
      () => false,
    )
  }
  if (!(await waitFor(answers, 60_000))) throw new Error('The web server did not answer within a minute.')
}

/** The host to ask a server on this machine by: one that listens on every address answers on loopback. */
function reachableAt(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

async function unexpectedEnd(running: Running, embedded: EmbeddedDatabase | null): Promise<string> {
  await (embedded?.ended ?? new Promise<never>(() => undefined))
  if (running.stopping) await new Promise<never>(() => undefined)
  return `The database ended by itself. What it said last is in ${embedded?.logFile ?? 'its log'}.`
}

/** What has been started, to be stopped in the opposite order. */
class Running {
  #stops: (() => Promise<unknown>)[] = []
  #stopped: Promise<void> | null = null

  get stopping(): boolean {
    return this.#stopped !== null
  }

  add(stop: () => Promise<unknown>): void {
    this.#stops.unshift(stop)
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll()
    return this.#stopped
  }

  async #stopAll(): Promise<void> {
    for (const stop of this.#stops) await stop().catch((error: unknown) => console.error(error))
  }
}
