import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { Reporter } from './reporter.ts'
import { SetUp } from './set-up.ts'

let desk: Reconciling
let worker: Awaited<ReturnType<typeof startWorker>>

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(async () => {
  await worker.reporter.stop()
  await desk.stop()
})
beforeEach(async () => {
  const { db } = desk.ctx.store
  await db.freeDesk.deleteMany()
  await desk.sandbox.cli('dialplan reload')
  worker = await startWorker()
  await db.event.deleteMany()
})

/** What a worker that has just begun to serve the PBX knows of it. */
async function startWorker() {
  const { store, pbx, log } = desk.ctx
  const reporter = new Reporter(store, log)
  let changes = 0
  const setUp = new SetUp({ store, pbx, reporter, onChanged: () => (changes += 1) })
  await setUp.look()
  return { reporter, setUp, changes: () => changes }
}

const restrict = () =>
  desk.ctx.store.db.freeDesk.create({ data: { pbxId: 'main', location: '', may: 'internal_and_emergency' } })
const removeEmergencyRoutes = () => desk.sandbox.cli('dialplan remove include emergency-routes from from-internal-site')
const events = async () =>
  (await desk.ctx.store.db.event.findMany({ orderBy: { id: 'asc' } })).map(({ type, data }) => ({ type, data }))

it('a look finds that no route leads out in an emergency any more, and that one does again; each is reported once', async () => {
  await restrict()
  const { reporter, setUp, changes } = worker
  await removeEmergencyRoutes()
  for (let look = 0; look < 2; look++) await setUp.look()
  expect([reporter.canRestrict(), changes()]).toEqual([false, 2])
  await desk.sandbox.cli('dialplan reload')
  for (let look = 0; look < 2; look++) await setUp.look()
  expect([reporter.canRestrict(), changes()]).toEqual([true, 3])
  expect(await events()).toEqual([
    { type: 'free_desks.opened', data: { cause: 'no_emergency_route' } },
    { type: 'free_desks.restricted', data: {} },
  ])
})

it('the next worker does not report it again, but reports what has changed since', async () => {
  await restrict()
  await removeEmergencyRoutes()
  await worker.setUp.look()
  await worker.reporter.stop()
  worker = await startWorker()
  expect(await events()).toHaveLength(1)
  await worker.reporter.stop()
  await desk.sandbox.cli('dialplan reload')
  worker = await startWorker()
  expect((await events()).map(({ type }) => type)).toEqual(['free_desks.opened', 'free_desks.restricted'])
})

it('nothing is reported where free desks may do everything anyway', async () => {
  await removeEmergencyRoutes()
  await worker.setUp.look()
  expect(await events()).toEqual([])
})
