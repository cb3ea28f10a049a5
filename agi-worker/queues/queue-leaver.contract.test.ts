import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { settingsSchema } from '../../lib/contract/settings.ts'
import { numbers } from '../../sandbox/index.ts'
import { AriConnection } from '../adapters/ari/ari.ts'
import type { RoutedSession } from '../adapters/postgres/store.ts'
import { newId } from '../adapters/postgres/new-id.ts'
import { QueueLeaver } from './queue-leaver.ts'

const carol = '1003'
const settings = settingsSchema.parse({ leaveQueues: true })
let desk: Reconciling
let ari: AriConnection
let leaver: QueueLeaver

beforeAll(async () => {
  desk = await startReconciling(22)
  const { ARI_URL: url, ARI_USERNAME: username, ARI_PASSWORD: password } = desk.sandbox.environment
  ari = new AriConnection({ url, username, password, application: 'hotdesk' }, desk.ctx.log)
  ari.start()
  await vi.waitFor(() => expect(ari.state).toBe('up'), 30_000)
})
afterAll(async () => {
  ari.stop()
  await desk.stop()
})
beforeEach(async () => {
  await desk.reset()
  const { store, pbx, log } = desk.ctx
  leaver = new QueueLeaver({ store, pbx, log, runner: ari, retryMs: 50 })
  await desk.sandbox.cli(`queue add member Local/${carol}@from-queue/n to ${numbers.queue}`)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await leaver.stop()
  await desk.sandbox.cli(`queue remove member Local/${carol}@from-queue/n from ${numbers.queue}`)
})

const ended = (): RoutedSession => ({
  ...{ id: newId(), phone: '2001', extension: carol, open: false, appliedAt: null, appliedUnder: null, settled: false },
})
const joined = async () => (await desk.ctx.pbx.readJoinedQueues(carol)).length
const failOnce = () => vi.spyOn(desk.ctx.pbx, 'readJoinedQueues').mockRejectedValueOnce(new Error('No answer'))

it('leaves the queues of who has logged out, once', async () => {
  const session = ended()
  leaver.routed([session], settings)
  await vi.waitFor(async () => expect(await joined()).toBe(0), 30_000)
  const asked = vi.spyOn(desk.ctx.pbx, 'readJoinedQueues')
  leaver.routed([session], settings)
  await leaver.stop()
  expect(asked).not.toHaveBeenCalled()
})

it('tries again where the PBX did not answer, whether or not the session is seen again', async () => {
  const asked = failOnce()
  leaver.routed([ended()], settings)
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2), 30_000)
  await vi.waitFor(async () => expect(await joined()).toBe(0), 30_000)
  await vi.waitFor(async () => expect(await desk.eventTypes()).toEqual(['queues.left']), 30_000)
})

it('gives up after thirty tries: somebody may have joined again', async () => {
  const { store, pbx, log } = desk.ctx
  leaver = new QueueLeaver({ store, pbx, log, runner: ari, retryMs: 1 })
  const gaveUp = vi.spyOn(log, 'warn')
  const asked = vi.spyOn(pbx, 'readJoinedQueues').mockRejectedValue(new Error('No answer'))
  leaver.routed([ended()], settings)
  await vi.waitFor(() => expect(gaveUp).toHaveBeenCalledOnce(), 30_000)
  expect(asked).toHaveBeenCalledTimes(30)
})

it('leaves the queues of who has logged in again alone, also when it comes to them late', async () => {
  const looked = vi.spyOn(desk.ctx.store, 'holders')
  const asked = vi.spyOn(desk.ctx.pbx, 'readJoinedQueues').mockImplementationOnce(async () => {
    await desk.logIn('2002', carol)
    throw new Error('No answer')
  })
  leaver.routed([ended()], settings)
  const looksAtDesk = () => looked.mock.calls.filter(([phone]) => phone === '2001').length
  await vi.waitFor(() => expect(looksAtDesk()).toBe(2), 30_000)
  await leaver.stop()
  expect(asked).toHaveBeenCalledTimes(1)
  expect(await joined()).toBe(1)
})

it('leaves nobody’s queues where the settings do not say so, also when they do later', async () => {
  const session = ended()
  leaver.routed([session], { ...settings, leaveQueues: false })
  leaver.routed([session], settings)
  await leaver.stop()
  expect(await joined()).toBe(1)
})
