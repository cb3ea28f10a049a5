import { afterAll, beforeAll, expect, it } from 'vitest'
import { join } from 'node:path'
import { Client } from 'pg'
import { until } from '../../e2e/support/until.ts'
import { type Proxy, startProxy } from '../../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { freePort } from '../free-port.ts'
import { projectDirectory } from '../project-directory.ts'
import { inheritedEnvironment } from './processes.ts'
import { Service } from './service.ts'

let database: TestDatabase
let client: Client
let pbx: Proxy
let worker: Service
let printed = ''

beforeAll(async () => {
  database = await startTestDatabase()
  client = new Client(database.url)
  await client.connect()
  // A PBX that takes connections and says nothing.
  pbx = await startProxy(await freePort())
  pbx.blackhole()
  worker = new Service({
    name: 'worker',
    nodeOptions: ['--import', 'tsx'],
    program: [join(projectDirectory, 'agi-worker/main.ts')],
    environment: {
      ...inheritedEnvironment(process.env),
      ...{ AMI_HOST: '127.0.0.1', AMI_PORT: String(pbx.port), AMI_USERNAME: 'x', AMI_SECRET: 'x' },
      ...{ ARI_URL: `http://127.0.0.1:${pbx.port}`, ARI_USERNAME: 'x', ARI_PASSWORD: 'x' },
      ...{
        HOTDESK_WORKER_PORT: String(await freePort()),
        HOTDESK_WORKER_TOKEN: 'x'.repeat(32),
        HOTDESK_ENCRYPTION_KEY: 'x'.repeat(32),
      },
      DATABASE_URL: database.url,
      NODE_ENV: 'production',
    },
    leavesWithin: 10_000,
    aliveWithin: 10_000,
    print: (line) => (printed += `${line}\n`),
  })
})

afterAll(async () => {
  await worker.stop()
  await pbx.stop()
  await client.end()
  await database.stop()
})

/** How long the worker that runs now has been giving its heartbeat, in seconds. */
async function worksFor(): Promise<number> {
  const { rows } = await client.query<{ seconds: number }>(
    'SELECT extract(epoch FROM heartbeat_at - started_at)::float AS seconds FROM pbx_heartbeats JOIN pbx_links USING (pbx)',
  )
  return rows[0]?.seconds ?? 0
}

it('replaces a worker that has frozen, and none that has lost its PBX', { timeout: 90_000 }, async () => {
  worker.start()
  const first = worker.pid
  await until('more than its time without a sign of life', async () => (await worksFor()) > 14, 30)
  expect(worker.pid).toBe(first)
  process.kill(first ?? 0, 'SIGSTOP')
  await until(
    'another worker',
    async () => worker.pid !== first && (await worksFor()) < 14 && /runs.*runs/s.test(printed),
    30,
  )
  expect(printed).toContain('gives no sign of life and is ended')
  expect(worker.failures).toBe(1)
})
