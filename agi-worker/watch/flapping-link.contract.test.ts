import { afterAll, beforeAll, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { until } from '../../e2e/support/until.ts'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { type Proxy, startProxy } from '../../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { createLog } from '../log.ts'
import { Reporter } from './reporter.ts'

let pbx: Pbx
let proxy: Proxy
let database: TestDatabase
let store: TestStore
let reporter: Reporter
let ami: AmiConnection

beforeAll(async () => {
  ;[pbx, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  proxy = await startProxy(pbx.ports.ami)
  store = new TestStore(database.url)
  reporter = new Reporter(store, createLog('silent'), 1_000)
  const { AMI_USERNAME: username, AMI_SECRET: secret } = pbx.environment
  ami = new AmiConnection({ host: '127.0.0.1', port: proxy.port, username, secret })
  ami.on('state', (state, cause) => reporter.link('ami', state, cause))
})

afterAll(async () => {
  ami.stop()
  await reporter.stop()
  await store.close()
  await proxy.stop()
  await Promise.all([pbx.remove(), database.stop()])
})

const events = async () =>
  (await store.db.event.findMany({ orderBy: { id: 'asc' } })).map(({ type, data }) => ({ type, data }))

it('a link that is cut each time it is up is one outage in the trail, and is tried less and less often', async () => {
  const begun = performance.now()
  let arrivals = 0
  ami.on('state', (state) => {
    if (state === 'up' && ++arrivals <= 6) proxy.cut()
  })
  ami.start()
  await until('the first loss to be recorded', async () => (await events()).length >= 2)
  expect(arrivals).toBeLessThan(7)
  await until('the link to stay', () => arrivals === 7)
  expect(performance.now() - begun).toBeGreaterThan(3_000)
  expect(reporter.state.ami).toBe('up')
  await until('its return to be recorded', async () => (await events()).length > 2)
  expect(await events()).toEqual([
    { type: 'pbx.connected', data: { link: 'ami', drops: 0 } },
    { type: 'pbx.disconnected', data: { link: 'ami', cause: 'the PBX closed the connection' } },
    { type: 'pbx.connected', data: { link: 'ami', drops: 5 } },
  ])
})
