import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestStore } from '../../../e2e/support/test-store.ts'
import { until } from '../../../e2e/support/until.ts'
import { withClient } from '../../../runtime/database/use-database.ts'
import { type DatabaseCluster, startDatabaseCluster } from '../../../sandbox/database-cluster.ts'
import { type Proxy, startProxy } from '../../../sandbox/proxy.ts'
import { createLog } from '../../log.ts'
import { OutcomeUnknown } from '../../sessions/outcome-unknown.ts'
import { PbxLocks } from './lock.ts'

// The primary is lost, and the standby promoted, in the middle of things. A commit is answered when it is on both.
const actor = { kind: 'system', reason: 'test' } as const
const log = createLog('silent')
let cluster: DatabaseCluster
/** In front of the primary. */
let proxy: Proxy
let store: TestStore

beforeEach(async () => {
  cluster = await startDatabaseCluster()
  const { port } = new URL(cluster.primary.url)
  proxy = await startProxy(Number(port))
  store = new TestStore(cluster.url.replace(`:${port}/`, `:${proxy.port}/`))
  await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
})
afterEach(async () => {
  await store.close()
  await proxy.stop()
  await cluster.stop()
})

const start = (extension = '1001') =>
  store.startSession({ phone: '2001', extension, name: '', actor, ends: [], originals: new Map() })

function loseThePrimary(): Promise<void> {
  cluster.primary.kill()
  return cluster.standby.promote()
}

/** What the database says once the other server is the primary. */
async function stored(): Promise<string[]> {
  await until('the other server', () => store.isInPool('2001'))
  return (await store.db.session.findMany()).map(({ id }) => id)
}

/** Waits until one of our connections waits for this on the primary. */
const waitsFor = (event: string) =>
  withClient(cluster.primary.superuserUrl, (client) =>
    until(`a connection that waits: ${event}`, async () => {
      const text = "SELECT FROM pg_stat_activity WHERE usename <> current_user AND wait_event = $1 AND state = 'active'"
      return (await client.query(text, [event])).rowCount === 1
    }),
  )

/** What the caller hears. */
const heard = (login: Promise<{ id: string }>) =>
  login.then(
    ({ id }) => ({ answer: 'done', id }),
    (error: unknown) => ({ answer: error instanceof OutcomeUnknown ? 'unknown' : 'not done', id: null }),
  )

describe('a login in the middle of which the primary is lost', { timeout: 60_000 }, () => {
  it('is not done when its commit was not on the way yet', async () => {
    await withClient(cluster.primary.url, async (other) => {
      other.on('error', () => undefined)
      await other.query('BEGIN')
      await other.query('LOCK TABLE sessions IN EXCLUSIVE MODE')
      const login = heard(start())
      await waitsFor('relation')
      await loseThePrimary()
      expect(await login).toMatchObject({ answer: 'not done' })
    })
    expect(await stored()).toEqual([])
    const { id } = await start()
    expect(await stored()).toEqual([id])
  })

  it('is what the database says when its commit was on the way', async () => {
    cluster.standby.freeze()
    const login = heard(start())
    await waitsFor('SyncRep')
    cluster.primary.kill()
    cluster.standby.thaw()
    await cluster.standby.promote()
    const { answer, id } = await login
    const ids = await stored()
    if (answer === 'done') expect(ids).toEqual([id])
    if (answer === 'not done') expect(ids).toEqual([])
    // A user who saw "unknown" finds out with the next look.
    expect(ids.length).toBeLessThanOrEqual(1)
  })

  it('is never said to be not done when its commit was on both, and only the answer was lost', async () => {
    const cut = proxy.cutAt('COMMIT', 'after')
    const login = heard(start())
    await cut
    proxy.turnAway('drop')
    await withClient(cluster.primary.url, (client) =>
      until('the commit', async () => (await client.query('SELECT FROM sessions')).rowCount === 1),
    )
    await loseThePrimary()
    expect(['done', 'unknown']).toContain((await login).answer)
    expect(await stored()).toHaveLength(1)
  })

  it('loses no session that was reported to anyone', async () => {
    const reported: string[] = []
    const lost = { yet: false }
    const logIns = async () => {
      for (let extension = 1001; !lost.yet; extension += 1) {
        const session = await start(String(extension))
        await store.endSession(session, 'logout', actor)
        reported.push(session.id)
      }
    }
    const logging = logIns().catch(() => undefined)
    await until('some of them', () => reported.length > 20)
    await loseThePrimary()
    lost.yet = true
    await logging
    expect(await stored()).toEqual(expect.arrayContaining(reported))
  })
})

describe('the lock of a PBX', { timeout: 90_000 }, () => {
  it('has one holder: none at a standby, nor at one just promoted before the holder knows of it', async () => {
    const lost: string[] = []
    let attempts = 0
    const holder = new PbxLocks(cluster.url, log, () => lost.push('by the one before'))
    await holder.connect()
    expect(await holder.take('main')).toBe(true)
    const next = new PbxLocks(cluster.standby.url, log, () => undefined)
    const connecting = next.connect(() => (attempts += 1))
    await until('some attempts', () => attempts > 3)
    expect(await next.take('main')).toBe(false)

    await store.db.phone.create({ data: { pbxId: 'main', number: '2002' } })
    // The primary says nothing any more, not even goodbye.
    cluster.primary.freeze()
    await cluster.standby.promote()
    await connecting
    expect(await next.take('main')).toBe(true)
    expect(lost).toEqual(['by the one before'])
    cluster.primary.kill()
    await next.release()
  })
})
