import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Proxy, startProxy } from '@/sandbox/proxy'
import { startTestServer, type TestServer } from '@/sandbox/test-database'
import { closeDb, db } from '@/lib/db'
import { problemResponse } from './http'

// Every way in which PostgreSQL can be away is made to happen, since its driver and Prisma word each in another way.

let server: TestServer
let proxy: Proxy

beforeAll(async () => {
  server = await startTestServer()
  proxy = await startProxy(Number(new URL(server.templateUrl).port))
  useDatabase(proxy.port)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  proxy.heal()
  await closeDb()
})
afterAll(async () => {
  await proxy.stop()
  await server.stop()
})

function useDatabase(port: number): void {
  const DATABASE_URL = Object.assign(new URL(server.templateUrl), { port: String(port) }).href
  Object.assign(process.env, {
    DATABASE_URL,
    NEXTAUTH_SECRET: 's'.repeat(32),
    HOTDESK_ENCRYPTION_KEY: 'e'.repeat(32),
    NEXTAUTH_URL: 'http://localhost:3000',
    HOTDESK_WORKER_TOKEN: 'w'.repeat(32),
    HOTDESK_METRICS_TOKEN: 'm'.repeat(32),
  })
}

type Action = () => Promise<unknown>

const actions: [string, Action][] = [
  ['a raw query', () => db().$queryRaw`SELECT 1`],
  ['a read', () => db().phone.findMany()],
  ['a write', () => db().phone.create({ data: { pbxId: 'main', number: '2001' } })],
  ['a transaction', () => db().$transaction((tx) => tx.phone.count())],
]

/** Fails unless it is answered as 503 database_away, and in time. */
async function isAway(action: Action): Promise<void> {
  const began = Date.now()
  const error: unknown = await action().then(
    () => 'it was answered',
    (thrown: unknown) => thrown,
  )
  const problem: unknown = await problemResponse(error).json()
  expect(problem, String(error)).toMatchObject({ status: 503, code: 'database_away' })
  expect(Date.now() - began).toBeLessThan(5_000)
}

/** A connection that is open and idle before it happens. */
const connected = async () => db().$queryRaw`SELECT 1`

describe.each(actions)('%s', (_, action) => {
  it('when nobody listens', async () => {
    useDatabase(1)
    await isAway(action)
    useDatabase(proxy.port)
  })

  it.each(['drop', 'reset'] as const)('when connections are accepted and then turned away: %s', async (how) => {
    proxy.turnAway(how)
    await isAway(action)
  })

  it('when the open connection was cut', async () => {
    await connected()
    proxy.turnAway('drop')
    await isAway(action)
  })

  it('when an open connection is silent', async () => {
    await connected()
    proxy.blackhole()
    await isAway(action)
  })

  it('when a new connection is silent', async () => {
    proxy.blackhole()
    await isAway(action)
  })

  it('when all connections are waiting for an answer', async () => {
    await connected()
    proxy.blackhole()
    const waiting = Promise.allSettled(Array.from({ length: 10 }, () => connected()))
    await isAway(action)
    await waiting
  })

  it('when it allows no more connections', async () => {
    await administer('ALTER DATABASE hotdesk CONNECTION LIMIT 0')
    await isAway(action)
    await administer('ALTER DATABASE hotdesk CONNECTION LIMIT -1')
  })
})

describe('a query under way', () => {
  const slowly: [string, Action][] = [
    ['alone', () => db().$queryRaw`SELECT pg_sleep(60)::text`],
    ['in a transaction', () => db().$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(60)::text`)],
  ]

  it.each(slowly)('that takes too long, %s', async (_, action) => {
    await isAway(action)
    expect(await sleepers(), 'the server goes on with what nobody waits for').toHaveLength(0)
  })

  it.each(slowly)('that is cut, %s', async (_, action) => {
    const away = isAway(action)
    await expect.poll(sleepers).toHaveLength(1)
    proxy.cut()
    await away
    await endSleepers()
  })

  it.each(slowly)('that an administrator ends, %s', async (_, action) => {
    const away = isAway(action)
    await expect.poll(sleepers).toHaveLength(1)
    await endSleepers()
    await away
  })
})

describe('a transaction', () => {
  it('that is cut between two queries', () =>
    isAway(() =>
      db().$transaction(async (tx) => {
        await tx.phone.count()
        proxy.turnAway('drop')
        await expect.poll(() => tx.phone.count().then(() => 'answered', String)).not.toBe('answered')
        await tx.phone.count()
      }),
    ))

  it('that is silent between two queries', () =>
    isAway(() =>
      db().$transaction(async (tx) => {
        await tx.phone.count()
        proxy.blackhole()
        await tx.phone.count()
      }),
    ))
})

it('is not what a wrong query is', async () => {
  const error: unknown = await db().$queryRaw`SELECT nothing`.catch((thrown: unknown) => thrown)
  expect(problemResponse(error).status).toBe(500)
})

it('when it is shutting down, and when it is down', async () => {
  await connected()
  const stopping = server.stop()
  await Promise.all(actions.map(([, action]) => isAway(action)))
  await stopping
  for (const [, action] of actions) await isAway(action)
})

async function administer(text: string): Promise<{ pid: number }[]> {
  const client = new pg.Client(server.superuserUrl)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(text)
  await client.end()
  return rows
}

const sleeping = `FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'`
const sleepers = () => administer(`SELECT pid ${sleeping}`)
const endSleepers = () => administer(`SELECT pg_terminate_backend(pid) ${sleeping}`)
