import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx, type Phone, startPbx, startPhone } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { withClient } from '../../runtime/database/use-database.ts'
import { waitFor } from '../../runtime/wait-for.ts'
import { TestStore } from '../support/test-store.ts'
import { compose } from '../../agi-worker/compose.ts'
import { readConfig } from '../../agi-worker/config.ts'
import { createLog } from '../../agi-worker/log.ts'

let sandbox: Pbx
let store: TestStore
let database: TestDatabase
let worker: ReturnType<typeof compose>
let phone: Phone

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22, briefSounds: true }), startTestDatabase()])
  const config = readConfig({
    NODE_ENV: 'test',
    ...sandbox.environment,
    DATABASE_URL: database.url,
    HOTDESK_WORKER_TOKEN: 'throw-away-token-of-the-phone-tests',
    HOTDESK_ENCRYPTION_KEY: 'throw-away-key-of-the-phone-tests',
  })
  worker = compose({ ...config, port: 0 }, createLog('silent'), { timing: { firstDigitMs: 1_000, nextDigitMs: 1_000 } })
  store = new TestStore(database.url)
  await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
  await worker.start()
  phone = await startPhone({ pbx: sandbox, number: '2001' })
  await waitFor(() => worker.served.health().ami === 'up' && worker.served.health().ari === 'up', 10_000)
})

afterAll(async () => {
  await phone.stop()
  await worker.stop()
  await store.close()
  await Promise.all([sandbox.remove(), database.stop()])
})

describe('a login call', () => {
  it('ends by itself when the caller stays silent', async () => {
    await phone.dial('*11')
    await sandbox.waitForPrompt('2001', 'agent-user')
    await sandbox.waitForPrompt('2001', 'agent-pass')
    await sandbox.waitForPrompt('2001', 'agent-incorrect')
    await phone.sendDigits('####')
    await sandbox.waitForPrompt('2001', 'vm-goodbye')
    await phone.waitForState('idle')
  })

  it('asks the caller to wait where others hold up the database, and logs them in', async () => {
    await withClient(database.url, async (other) => {
      await other.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('hotdesk_originals'), hashtext('main'))")
      await phone.dial('*11')
      await sandbox.waitForPrompt('2001', 'agent-user')
      await phone.sendDigits('1001#4711#')
      await sandbox.waitForPrompt('2001', 'one-moment-please')
      await other.query('COMMIT')
    })
    await sandbox.waitForPrompt('2001', 'agent-loginok')
    await phone.waitForState('idle')
    await store.db.session.deleteMany()
  })

  it('says that the service is unavailable when the PBX cannot be asked', async () => {
    const ami = worker.served.contextOf('main')?.pbx.connection
    ami?.stop()
    await phone.dial('*11')
    await sandbox.waitForPrompt('2001', 'agent-user')
    await phone.sendDigits('1001#4711#')
    await sandbox.waitForPrompt('2001', 'please-try-call-later')
    await phone.waitForState('idle')
    expect(await store.db.session.count()).toBe(0)
    ami?.start()
  })
})
