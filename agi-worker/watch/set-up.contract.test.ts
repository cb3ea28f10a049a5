import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { type Pbx as Sandbox, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { createLog } from '../log.ts'
import { Reporter } from './reporter.ts'
import { SetUp } from './set-up.ts'

let sandbox: Sandbox
let database: TestDatabase
let store: TestStore
let ami: AmiConnection
let worker: Awaited<ReturnType<typeof startWorker>>

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
  store = new TestStore(database.url)
  await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
  const up = new Promise<void>((resolve) => ami.on('state', (state) => state === 'up' && resolve()))
  ami.start()
  await up
})

afterAll(async () => {
  ami.stop()
  await worker.reporter.stop()
  await store.close()
  await Promise.all([sandbox.remove(), database.stop()])
})

beforeEach(async () => {
  await store.db.freeDesk.deleteMany()
  await sandbox.cli('dialplan reload')
  worker = await startWorker()
  await store.db.event.deleteMany()
})

/** What a worker that has just begun to serve the PBX knows of it. */
async function startWorker() {
  const reporter = new Reporter(store, createLog('silent'))
  let changes = 0
  const setUp = new SetUp({ store, pbx: new Pbx(ami), reporter, onChanged: () => (changes += 1) })
  await setUp.look()
  return { reporter, setUp, changes: () => changes }
}

const restrict = () =>
  store.db.freeDesk.create({ data: { pbxId: 'main', location: '', may: 'internal_and_emergency' } })
const removeEmergencyRoutes = () => sandbox.cli('dialplan remove include emergency-routes from from-internal-site')
const events = async () =>
  (await store.db.event.findMany({ orderBy: { id: 'asc' } })).map(({ type, data }) => ({ type, data }))

it('a look finds that no route leads out in an emergency any more, and that one does again; each is told once', async () => {
  await restrict()
  const { reporter, setUp, changes } = worker
  await removeEmergencyRoutes()
  for (let look = 0; look < 2; look++) await setUp.look()
  expect([reporter.canRestrict(), changes()]).toEqual([false, 2])
  await sandbox.cli('dialplan reload')
  for (let look = 0; look < 2; look++) await setUp.look()
  expect([reporter.canRestrict(), changes()]).toEqual([true, 3])
  expect(await events()).toEqual([
    { type: 'free_desks.opened', data: { cause: 'no_emergency_route' } },
    { type: 'free_desks.restricted', data: {} },
  ])
})

it('the next worker does not tell it again, and tells what has changed since', async () => {
  await restrict()
  await removeEmergencyRoutes()
  await worker.setUp.look()
  await worker.reporter.stop()
  worker = await startWorker()
  expect(await events()).toHaveLength(1)
  await worker.reporter.stop()
  await sandbox.cli('dialplan reload')
  worker = await startWorker()
  expect((await events()).map(({ type }) => type)).toEqual(['free_desks.opened', 'free_desks.restricted'])
})

it('nothing is told where free desks may do everything anyway', async () => {
  await removeEmergencyRoutes()
  await worker.setUp.look()
  expect(await events()).toEqual([])
})
