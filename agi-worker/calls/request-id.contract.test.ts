import { afterAll, beforeAll, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { until } from '../../e2e/support/until.ts'
import { freePort } from '../../runtime/free-port.ts'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { compose } from '../compose.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'

let sandbox: Pbx
let database: TestDatabase
let store: TestStore
let worker: ReturnType<typeof compose>

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  store = new TestStore(database.url)
  const config = readConfig({
    ...{ NODE_ENV: 'test', ...sandbox.environment, DATABASE_URL: database.url },
    HOTDESK_WORKER_PORT: String(await freePort()),
    HOTDESK_WORKER_TOKEN: 'throw-away-token-of-this-contract-test',
    HOTDESK_ENCRYPTION_KEY: 'throw-away-key-of-this-contract-test',
  })
  worker = compose(config, createLog('silent'))
  await worker.start()
  await until('ARI to be up', () => worker.served.health().ari === 'up')
})

afterAll(async () => {
  await worker.stop()
  await store.close()
  await Promise.all([sandbox.remove(), database.stop()])
})

/** The channels that are up, with the unique id of each behind its name. */
async function uniqueIds(): Promise<Map<string, string>> {
  const lines = (await sandbox.cli('core show channels concise')).split('\n').map((line) => line.split('!'))
  return new Map(lines.map((fields) => [fields[0] ?? '', fields.at(-1) ?? '']))
}

it('each call is its own request, named by the unique id that the PBX gave it', async () => {
  await sandbox.cli('channel originate Local/*11@app-hotdesk application Wait 30')
  const recorded = () => store.db.event.findFirst({ where: { type: 'login.denied' } })
  await until('the call to be refused', async () => (await recorded()) !== null)
  const inStasis = [...(await uniqueIds())].find(([channel]) => channel.endsWith(';2'))
  expect((await recorded())?.requestId).toBe(inStasis?.[1])
  expect(inStasis?.[1]).toMatch(/^[\d.]+$/)
})
