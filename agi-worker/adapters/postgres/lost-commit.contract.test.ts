import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TestStore } from '../../../e2e/support/test-store.ts'
import { type Proxy, startProxy } from '../../../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../../../sandbox/test-database.ts'

// Connections that are cut at the commit: what the database has done is looked up before anybody gets an answer.
const actor = { kind: 'system', reason: 'test' } as const
let database: TestDatabase
let proxy: Proxy
/** Reaches the database through the proxy, as the worker would over a network. */
let store: TestStore
/** Sees what the database really holds. */
let direct: TestStore

beforeAll(async () => {
  database = await startTestDatabase()
  direct = new TestStore(database.url)
  await direct.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
})

afterAll(async () => {
  await direct.close()
  await database.stop()
})

beforeEach(async () => {
  await direct.db.session.deleteMany()
  const url = new URL(database.url)
  proxy = await startProxy(Number(url.port))
  store = new TestStore(Object.assign(url, { host: `127.0.0.1:${proxy.port}` }).href)
})

afterEach(async () => {
  await store.close()
  await proxy.stop()
  await slowCommits(false)
})

/** A commit that is still under way when the connection is long gone. */
async function slowCommits(on: boolean): Promise<void> {
  await direct.db.$executeRaw`DROP TRIGGER IF EXISTS slow ON sessions`
  if (!on) return
  await direct.db.$executeRaw`CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END'`
  await direct.db.$executeRaw`CREATE CONSTRAINT TRIGGER slow AFTER INSERT OR UPDATE ON sessions
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow()`
}

const start = (through = store) =>
  through.startSession({ phone: '2001', extension: '1001', name: '', actor, ends: [], originals: new Map() })
const stored = () => direct.db.session.findMany()

describe('a commit whose answer is lost', () => {
  it.each([false, true])('is a login where it was done (still under way: %j)', async (underWay) => {
    await slowCommits(underWay)
    void proxy.cutAt('COMMIT', 'after')
    const session = await start()
    expect(await stored()).toMatchObject([{ id: session.id, endedAt: null }])
  })

  it('is a logout where it was done', async () => {
    const session = await start()
    await slowCommits(true)
    void proxy.cutAt('COMMIT', 'after')
    const endedAt = await store.endSession(session, 'logout', actor)
    expect(await stored()).toMatchObject([{ endedAt, endReason: 'logout' }])
  })

  it('is an undone login where it was done', async () => {
    const session = await start()
    void proxy.cutAt('COMMIT', 'after')
    await store.undoSession(session, [], actor)
    expect(await stored()).toMatchObject([{ endReason: 'not_applied' }])
  })

  it('is a failure that changed nothing where it was not done', async () => {
    void proxy.cutAt('COMMIT', 'before')
    await expect(start()).rejects.not.toMatchObject({ name: 'OutcomeUnknown' })
    expect(await stored()).toEqual([])
  })

  it('is unknown while the database is away', async () => {
    const cut = proxy.cutAt('COMMIT', 'after')
    const login = start()
    await cut
    await proxy.stop()
    await expect(login).rejects.toMatchObject({ name: 'OutcomeUnknown' })
    expect(await stored()).toHaveLength(1)
  })

  it('keeps nobody else waiting for long when the connection is silent from then on', { timeout: 40_000 }, async () => {
    const silent = proxy.blackholeAt('COMMIT')
    const lost = expect(start()).rejects.toMatchObject({ name: 'OutcomeUnknown' })
    await silent
    // As a network that never says so: the database holds that transaction's locks until it gives it up.
    const others = () => start(direct).then(() => 'logged in')
    await expect.poll(others, { timeout: 30_000 }).toBe('logged in')
    await lost
    expect(await stored()).toHaveLength(1)
  })

  it('is only a failure where the connection was cut before it', async () => {
    void proxy.cutAt('INSERT INTO "public"."sessions"', 'after')
    await expect(start()).rejects.not.toMatchObject({ name: 'OutcomeUnknown' })
    expect(await stored()).toEqual([])
  })
})
