import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TestStore } from '../support/test-store.ts'
import { type Pbx, type Phone, startPbx, startPhone } from '../../sandbox/index.ts'
import { type Proxy, startProxy } from '../../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { TestWorker } from '../support/worker.ts'

// A worker that is dead is noticed at once; one that hangs still has its connections, so that calls are given to it.
describe.each([22, 16] as const)('a caller on Asterisk %i whose worker hangs', (version) => {
  let pbx: Pbx
  let proxy: Proxy
  let database: TestDatabase
  let worker: TestWorker
  let phone: Phone

  beforeAll(async () => {
    ;[pbx, database] = await Promise.all([startPbx({ version, briefSounds: true }), startTestDatabase()])
    proxy = await startProxy(pbx.ports.ari)
    const store = new TestStore(database.url)
    await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
    await store.close()
    worker = await TestWorker.start(pbx, database.url, { ARI_URL: `http://127.0.0.1:${proxy.port}` })
    phone = await startPhone({ pbx, number: '2001' })
  })

  afterEach(async () => {
    worker.thaw()
    proxy.heal()
    await phone.hangup()
    pbx.forgetPrompts('2001')
  })

  afterAll(async () => {
    await phone.stop()
    await worker.stop()
    await proxy.stop()
    await Promise.all([pbx.remove(), database.stop()])
  })

  async function hearsTheApology() {
    await pbx.waitForPrompt('2001', 'im-sorry', 20_000)
    await pbx.waitForPrompt('2001', 'please-try-call-later')
    await phone.waitForState('idle')
  }

  it('hears an apology when the worker is frozen', async () => {
    worker.freeze()
    await phone.dial('*11')
    await hearsTheApology()
    worker.thaw()
    await worker.ready()
  })

  it('hears an apology when ARI passes nothing on', async () => {
    proxy.blackhole()
    await phone.dial('*11')
    await hearsTheApology()
    proxy.heal()
    await worker.ready()
  })

  it('hears an apology when ARI falls silent in mid-call, once it is back', async () => {
    await phone.dial('*11')
    await pbx.waitForPrompt('2001', 'agent-user')
    proxy.blackhole()
    await phone.sendDigits('1001#')
    await worker.says('ARI is recovering')
    proxy.heal()
    await pbx.waitForPrompt('2001', 'im-sorry', 20_000)
    await phone.waitForState('idle')
    await worker.ready()
  })

  it('has more time once the worker has answered', async () => {
    await phone.dial('*11')
    await pbx.waitForPrompt('2001', 'agent-pass', 20_000)
    await pbx.waitForPrompt('2001', 'agent-incorrect', 20_000)
    await phone.sendDigits('1001#')
    await pbx.waitForPrompt('2001', 'agent-pass')
    expect(phone.state).toBe('established')
  })
})
