import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../runtime/database/embedded.ts'
import { migrate } from '../runtime/database/migrate.ts'
import { runningPostmaster } from '../runtime/database/postmaster.ts'
import { startStandby } from './database-standby.ts'

/**
 * Two PostgreSQL servers with streaming replication: a commit is answered when it is on both. No Patroni: tests kill and
 * promote by hand what that would.
 */
export interface DatabaseCluster {
  primary: ClusterServer
  standby: ClusterServer
  /** Of the application's role, with both servers: the standby comes first. */
  url: string
  stop(): Promise<void>
}

export interface ClusterServer {
  /** Of the application's role, on this server alone. */
  url: string
  superuserUrl: string
  /** As when its host loses power: no process of it says goodbye. */
  kill(): void
  /** Nothing of it answers, and all its connections stay, until `thaw`. */
  freeze(): void
  thaw(): void
  /** Starts it as what it was when it ended. */
  start(): Promise<void>
  /** Makes it the primary. Resolves when it takes writes, with nobody to wait for. */
  promote(): Promise<void>
}

export async function startDatabaseCluster(): Promise<DatabaseCluster> {
  const [one, other] = [newFolder(), newFolder()]
  const first = await startEmbeddedDatabase({ dataDirectory: one })
  // Quicker; a process that is killed loses nothing by it.
  await query(first.superuserUrl, 'ALTER SYSTEM SET fsync = off')
  await migrate(first.url)
  const second = await startStandby(first, other)
  await query(first.superuserUrl, "ALTER SYSTEM SET synchronous_standby_names = '*'")
  await query(first.superuserUrl, 'SELECT pg_reload_conf()')
  const [primary, standby] = [serverOf(one, first), serverOf(other, second)]
  return {
    primary,
    standby,
    url: bothOf(standby.url, primary.url),
    async stop() {
      for (const server of [primary, standby]) server.thaw()
      await Promise.all([first.stop(), second.stop()])
      for (const { directory } of [first, second]) removeRows(directory)
      for (const folder of [one, other]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function removeRows(directory: string): void {
  for (const file of ['', '-password', '-superuser-password'])
    rmSync(`${directory}${file}`, { recursive: true, force: true })
}

const bothOf = (one: string, other: string) =>
  `${one.replace(/(@[^/]+)/, `$1,${new URL(other).host}`)}?target_session_attrs=read-write`

/** Started by root the servers run as somebody else, who has to get through to their rows. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-cluster-'))
  chmodSync(folder, 0o711)
  return folder
}

function serverOf(dataDirectory: string, { url, superuserUrl, directory }: EmbeddedDatabase): ClusterServer {
  return {
    url,
    superuserUrl,
    kill() {
      // Frozen first: a process would write once more when it sees that its parent has gone.
      signalAll(directory, 'SIGSTOP')
      signalAll(directory, 'SIGKILL')
    },
    freeze: () => signalAll(directory, 'SIGSTOP'),
    thaw: () => signalAll(directory, 'SIGCONT'),
    async start() {
      await startEmbeddedDatabase({ dataDirectory, asItIs: true })
    },
    async promote() {
      // There is nobody left to wait for.
      await query(superuserUrl, "ALTER SYSTEM SET synchronous_standby_names = ''")
      await query(superuserUrl, 'SELECT pg_promote()')
    },
  }
}

function signalAll(directory: string, name: NodeJS.Signals): void {
  const { pid } = runningPostmaster(directory) ?? { pid: 0 }
  if (pid === 0) return
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  for (const one of [pid, ...children.map(Number)]) signalIfThere(one, name)
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text).finally(() => client.end())
}

/** A connection's process may have ended since it was listed. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
