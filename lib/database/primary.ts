import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { hostOf } from '../contract/database-url.ts'
import { ReadOnlyServer, refuseReadOnly } from './read-only.ts'

/** A server that takes writes. */
interface Primary {
  host: string
  port: number
  /** Grows by one with each promotion. */
  timeline: number
}

/** How long the others may still answer, when one has: for two that both take writes. */
const othersWithinMs = 500

/** What the last look has found; connections that are made at the same time share one look. */
const found = new Map<string, Promise<Primary>>()

/**
 * The server that takes writes, as far as is known; connections ask the server itself again. Throws when there is none.
 */
export function primaryOf(urls: readonly string[], withinMs: number): Promise<Primary> {
  const key = urls.join(' ')
  const known = found.get(key)
  if (known) return known
  const looking = lookFor(urls, withinMs)
  found.set(key, looking)
  looking.catch(() => forgetPrimary(urls))
  return looking
}

/** A connection to it has failed: the next one looks again. */
export function forgetPrimary(urls: readonly string[]): void {
  found.delete(urls.join(' '))
}

/**
 * Asks all at once, so that one which is silent holds nobody up. Where two take writes, one was left behind when the other
 * was promoted: the later timeline is the cluster's.
 */
async function lookFor(urls: readonly string[], withinMs: number): Promise<Primary> {
  const primaries: Primary[] = []
  const answers = urls.map(async (url) => primaries.push(await ask(url, withinMs)))
  await Promise.any(answers).catch((error: unknown) => {
    throw noPrimary(urls, (error as AggregateError).errors as Error[])
  })
  await Promise.race([Promise.allSettled(answers), pause(othersWithinMs, undefined, { ref: false })])
  return primaries.reduce((one, other) => (other.timeline > one.timeline ? other : one))
}

async function ask(url: string, withinMs: number): Promise<Primary> {
  const limits = { connectionTimeoutMillis: withinMs, query_timeout: withinMs }
  const client = new pg.Client({ connectionString: url, application_name: 'hotdesk looks for the primary', ...limits })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await refuseReadOnly(client, hostOf(url))
    const timeline = await timelineOf(client)
    // Waited for: a restore begins when nobody else is connected.
    await client.end()
    return { host: client.host, port: client.port, timeline }
  } catch (error) {
    void client.end().catch(() => undefined)
    throw error
  }
}

/** Some managed servers have no such function: 0. */
async function timelineOf(client: pg.Client): Promise<number> {
  const { rows } = await client
    .query<{ file: string }>('SELECT pg_walfile_name(pg_current_wal_lsn()) AS file')
    .catch(() => ({ rows: [] }))
  return Number.parseInt(rows[0]?.file.slice(0, 8) ?? '0', 16)
}

/** If all servers give the same reason, it is passed on as it is, for callers that know what to do about it. */
function noPrimary(urls: readonly string[], errors: Error[]): Error {
  const [first] = errors
  const codes = new Set(errors.map(codeOf))
  if (first && codes.size === 1 && !(first instanceof ReadOnlyServer)) return first
  const each = errors.map((error, index) =>
    error instanceof ReadOnlyServer ? error.message : `${hostOf(urls[index] ?? '')}: ${error.message || codeOf(error)}`,
  )
  return new ReadOnlyServer(`No server of the cluster takes writes now (${each.join('; ')})`)
}

const codeOf = (error: Error) => ('code' in error ? String(error.code) : error.message)
