import { afterAll, beforeAll, expect, it } from 'vitest'
import { pinOf } from '../support/hot-desk.ts'
import { until } from '../support/until.ts'
import { TestStore } from '../support/test-store.ts'
import { TestWorker } from '../support/worker.ts'
import { type Pbx, type Phone, startPbx, startPhone } from '../../sandbox/index.ts'
import { type DatabaseCluster, startDatabaseCluster } from '../../sandbox/database-cluster.ts'
import { withClient } from '../../runtime/database/use-database.ts'

let pbx: Pbx
let cluster: DatabaseCluster
let store: TestStore
let worker: TestWorker
let phone: Phone

beforeAll(async () => {
  ;[pbx, cluster] = await Promise.all([startPbx({ version: 22, briefSounds: true }), startDatabaseCluster()])
  store = new TestStore(cluster.url)
  await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
  worker = await TestWorker.start(pbx, cluster.url)
  phone = await startPhone({ pbx, number: '2001' })
})

afterAll(async () => {
  await phone.stop()
  await worker.stop()
  await store.close()
  await Promise.all([pbx.remove(), cluster.stop()])
})

/** Waits until a connection with a login waits for this. */
const logInWaitsFor = (event: string) =>
  withClient(cluster.primary.url, (client) =>
    until(`a login that waits: ${event}`, async () => {
      const text = `SELECT FROM pg_stat_activity JOIN pg_locks USING (pid)
        WHERE wait_event = $1 AND relation = 'sessions'::regclass`
      return (await client.query(text, [event])).rowCount !== 0
    }),
  )

/** Lets a login that is under way come to its commit, which then waits for the standby. */
const holdTheCommit = () =>
  withClient(cluster.primary.url, async (client) => {
    await client.query('BEGIN')
    await client.query('LOCK TABLE sessions IN EXCLUSIVE MODE')
    await phone.sendDigits(`${pinOf('1001')}#`)
    await logInWaitsFor('relation')
    cluster.standby.freeze()
    await client.query('COMMIT')
    await logInWaitsFor('SyncRep')
  })

const heard = (sound: string) => pbx.waitForPrompt('2001', sound, 60_000)

it('a caller whose primary is lost in mid-login hears what the database says', { timeout: 120_000 }, async () => {
  await phone.dial('*11')
  await phone.sendDigits('1001#')
  await pbx.waitForPrompt('2001', 'agent-pass')
  await holdTheCommit()
  const left = worker.hasLeft()
  cluster.primary.kill()
  cluster.standby.thaw()
  await cluster.standby.promote()
  // As systemd and npm start do.
  await left
  const starting = worker.start()
  const hearsThatItIsDone = await Promise.race([
    heard('agent-loginok').then(() => true),
    heard('im-sorry').then(() => false),
  ])
  await starting
  // The first question goes to the server that is lost, and makes the next one look again.
  await until('the new primary to be found', async () => (await store.db.session.count()) >= 0)
  const open = await store.db.session.findMany({ where: { endedAt: null } })
  expect(open.map(({ extension }) => extension)).toEqual(hearsThatItIsDone ? ['1001'] : [])
  await phone.waitForState('idle')
})

it('and logs in and out at the server that was promoted', { timeout: 120_000 }, async () => {
  pbx.forgetPrompts('2001')
  await phone.dial('*11')
  await phone.sendDigits(`1002#${pinOf('1002')}#`)
  await heard('agent-loginok')
  await phone.waitForState('idle')
  await phone.dial('*12')
  await heard('agent-loggedoff')
  expect(await store.db.session.count({ where: { endedAt: null } })).toBe(0)
})
