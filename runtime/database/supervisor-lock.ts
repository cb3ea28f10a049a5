import { hostname } from 'node:os'
import { DatabaseClient } from '../../lib/database/client.ts'
import { keepAsking, limitSilence } from '../../agi-worker/adapters/postgres/watched-session.ts'

// Two start scripts on one database would run two workers, which take the PBX from each other.
const lockId = 4683375

/** The start script that runs Hot Desk on a database. */
export interface Supervisor {
  /** Null: an earlier version, or on another machine. */
  pid: number | null
  /** For people: `process 4711`. */
  name: string
}

/** The connection's name says who holds the lock. PostgreSQL keeps 63 bytes of it. */
const nameOf = (pid: number) => `hotdesk supervisor ${pid} ${hostname()}`.slice(0, 63)

/** Holds the one supervisor's place on a database until `release`. Null: somebody else has it. */
export async function takeSupervisorLock(url: string): Promise<{ release(): Promise<void> } | null> {
  const client = new DatabaseClient({
    connectionString: url,
    application_name: nameOf(process.pid),
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
    keepAlive: true,
  })
  // A server that goes away takes the lock with it; the start script notices that by other means.
  client.on('error', () => undefined)
  await client.connect()
  // A host that vanishes must not keep the next one from starting.
  await limitSilence(client)
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [lockId])
  if (rows[0]?.taken === true) {
    const endAsking = keepAsking(client, () => undefined)
    return {
      release() {
        endAsking()
        return client.end()
      },
    }
  }
  await client.end()
  return null
}

/** The living start script that holds the lock. Null: none; a server that does not answer is supervised by nobody. */
export async function supervisorOf(url: string): Promise<Supervisor | null> {
  const client = new DatabaseClient({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND objid = $1 AND granted AND datname = current_database()`,
      [lockId],
    )
    return rows[0] === undefined ? null : supervisorNamed(rows[0].name)
  } catch {
    return null
  } finally {
    await client.end()
  }
}

function supervisorNamed(name: string): Supervisor {
  const [, pid, host = ''] = /^hotdesk supervisor (\d+) (.+)$/.exec(name) ?? []
  if (pid === undefined) return { pid: null, name: 'a process of an earlier version' }
  if (nameOf(Number(pid)) !== name) return { pid: null, name: `process ${pid} on ${host}` }
  return { pid: Number(pid), name: `process ${pid}` }
}
