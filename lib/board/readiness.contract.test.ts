import net, { type AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { GET as ready } from '@/app/api/ready/route'
import { WorkerApi } from '@/e2e/support/worker-api'
import { closeDb, db } from '@/lib/db'
import { type Proxy, startProxy } from '@/sandbox/proxy'
import { startTestServer, type TestServer } from '@/sandbox/test-database'
import { waitFor } from '@/runtime/wait-for'
import { loadPbxes } from './pbx-state'

const token = 'throw-away token of the readiness tests'
let server: TestServer
let proxy: Proxy
let worker: WorkerApi
const listening: net.Server[] = []

beforeAll(async () => {
  server = await startTestServer()
  proxy = await startProxy(Number(new URL(server.templateUrl).port))
  Object.assign(process.env, {
    DATABASE_URL: Object.assign(new URL(server.templateUrl), { port: String(proxy.port) }).href,
    NEXTAUTH_SECRET: 's'.repeat(32),
    HOTDESK_ENCRYPTION_KEY: 'e'.repeat(32),
    NEXTAUTH_URL: 'http://localhost:3000',
    HOTDESK_METRICS_TOKEN: 'm'.repeat(32),
    HOTDESK_WORKER_TOKEN: token,
  })
})
beforeEach(async () => {
  worker = await WorkerApi.start(server.templateUrl, token)
  process.env['HOTDESK_WORKER_PORT'] = String(worker.port)
  worker.reporter.link('ami', 'up', '')
  worker.reporter.link('ari', 'up', '')
  // The last of its writes: what a test changes in that row afterwards stays until the next heartbeat.
  await waitFor(async () => (await db().pbxLinks.findFirst())?.ari === 'up', 30_000)
})
afterEach(async () => {
  await worker.kill()
  for (const listener of listening.splice(0)) listener.close()
})
afterAll(async () => {
  await closeDb()
  await proxy.stop()
  await server.stop()
})

async function answer(): Promise<{ status: number; body: unknown }> {
  const response = await ready()
  return { status: response.status, body: await response.json() }
}

const up = { database: 'up', worker: 'up', ami: 'up', ari: 'up' }
const isNotReady = async (parts: Partial<Record<keyof typeof up, 'down'>>) =>
  expect(await answer()).toEqual({ status: 503, body: { status: 'not_ready', parts: { ...up, ...parts } } })

describe('/api/ready', () => {
  it('says yes when people can log in', async () => {
    expect(await answer()).toEqual({ status: 200, body: { status: 'ready', parts: up } })
  })

  it.each(['ami', 'ari'] as const)('says that %s is down', async (link) => {
    worker.reporter.link(link, 'down', 'unplugged')
    await isNotReady({ [link]: 'down' })
  })

  it('says at once that the worker has died, however fresh its last words are', async () => {
    await worker.kill()
    await db().pbxHeartbeat.updateMany({ data: { heartbeatAt: new Date() } })
    await isNotReady({ worker: 'down', ami: 'down', ari: 'down' })
    expect(await loadPbxes()).toMatchObject([{ id: 'main', worker: 'away' }])
    worker = await WorkerApi.start(server.templateUrl, token)
  })

  it('asks the worker that serves the PBX, on any host', async () => {
    const here = process.env['HOTDESK_WORKER_PORT']
    const workerUrl = `http://127.0.0.1:${worker.port}`
    // As on a host that has a web app and no worker.
    process.env['HOTDESK_WORKER_PORT'] = '1'
    worker.reporter.change({ workerUrl })
    await waitFor(async () => (await db().pbxLinks.findFirst())?.workerUrl === workerUrl, 30_000)
    expect(await answer()).toEqual({ status: 200, body: { status: 'ready', parts: up } })
    await worker.kill()
    await isNotReady({ worker: 'down', ami: 'down', ari: 'down' })
    process.env['HOTDESK_WORKER_PORT'] = here
    worker = await WorkerApi.start(server.templateUrl, token)
  })

  it('says that the worker is down while nobody serves a PBX that has desks', async () => {
    await db().pbx.create({ data: { id: 'north', name: 'North' } })
    expect((await answer()).status).toBe(200)
    const phone = await db().phone.create({ data: { pbxId: 'north', number: '2001' } })
    await isNotReady({ worker: 'down' })
    await db().phone.delete({ where: { id: phone.id } })
    await db().pbx.delete({ where: { id: 'north' } })
  })

  it('says that a worker is down which takes connections and answers nothing', async () => {
    await listensInstead((socket) => socket.resume())
    await isNotReady({ worker: 'down', ami: 'down', ari: 'down' })
  })

  it('says that the worker is down when something else answers at its port', async () => {
    await listensInstead((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'))
    await isNotReady({ worker: 'down', ami: 'down', ari: 'down' })
  })

  it.each([
    ['is read-only', 'default_transaction_read_only = on'],
    ['finds no space on its disk', 'temp_file_limit = 0'],
  ])('says that the database is down while it %s, and comes back by itself', async (_, setting) => {
    await configure(`SET ${setting}`)
    expect(await waitFor(async () => (await answer()).status === 503, 15_000)).toBe(true)
    await isNotReady({ database: 'down' })
    expect(worker.reporter.samples()).toEqual([{ metric: 'hotdesk_database_writable', value: 0 }])
    await configure(`RESET ${setting.split(' ')[0] ?? ''}`)
    expect(await waitFor(async () => (await answer()).status === 200, 15_000)).toBe(true)
  })

  it.each([
    ['falls silent', () => proxy.blackhole()],
    ['drops connections', () => proxy.turnAway('drop')],
  ])('says within 5 s that the database is down when it %s, and the process is well', async (_, fail) => {
    await db().$queryRaw`SELECT 1`
    fail()
    const began = Date.now()
    await isNotReady({ database: 'down' })
    expect(health().status).toBe(200)
    expect(Date.now() - began).toBeLessThan(5_000)
    proxy.heal()
    expect(await waitFor(async () => (await answer()).status === 200, 10_000)).toBe(true)
  })
})

describe('the board', () => {
  it('believes no heartbeat that is ahead of the clock when the worker itself is silent', async () => {
    await listensInstead((socket) => socket.resume())
    await db().pbxHeartbeat.updateMany({ data: { heartbeatAt: new Date(Date.now() + 3_600_000) } })
    expect(await loadPbxes()).toMatchObject([{ id: 'main', worker: 'away' }])
  })

  it('waits for a worker that is silent once, and a moment only', async () => {
    await listensInstead((socket) => socket.resume())
    const read = async () => {
      const began = performance.now()
      await loadPbxes()
      return performance.now() - began
    }
    expect(await read()).toBeLessThan(1_000)
    // It is known to be silent when its limit, of two seconds, is over.
    await waitFor(async () => (await read()) < 100, 30_000)
    expect(await read()).toBeLessThan(250)
  })

  it('takes the links to the PBX from the worker itself', async () => {
    await db().pbxLinks.updateMany({ data: { ami: 'down' } })
    await db().pbxHeartbeat.updateMany({ data: { heartbeatAt: new Date(0) } })
    expect(await loadPbxes()).toMatchObject([{ id: 'main', worker: 'running', ami: 'up' }])
  })
})

async function listensInstead(answers: (socket: net.Socket) => unknown): Promise<void> {
  const listener = net.createServer((socket) => void answers(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  process.env['HOTDESK_WORKER_PORT'] = String((listener.address() as AddressInfo).port)
  listening.push(listener)
}

async function configure(change: string): Promise<void> {
  const client = new pg.Client(server.superuserUrl)
  await client.connect()
  await client.query('SET default_transaction_read_only = off')
  await client.query(`ALTER SYSTEM ${change}`)
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}
