import net from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Counted, startCounted } from '../../e2e/support/counted.ts'
import { TestStore } from '../../e2e/support/test-store.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { withClient } from '../../runtime/database/use-database.ts'
import { desks, type Pbx as Sandbox, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { newId } from '../adapters/postgres/new-id.ts'
import { Reconciler } from '../reconcile/reconciler.ts'
import { logIn } from './log-in.ts'
import { findPerson } from './person.ts'

// Counted, not timed: what a login asks of the database and of the PBX once the last digit is there.
const actor = { kind: 'phone', number: '2001' } as const
const [alice, bob] = [
  { extension: '1001', pin: '4711' },
  { extension: '1002', pin: '4712' },
] as const
let sandbox: Sandbox
let toPbx: Counted
let ami: AmiConnection

beforeAll(async () => {
  sandbox = await startPbx({ version: 22 })
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  toPbx = await startCounted(Number(AMI_PORT))
  // No ping in between.
  ami = new AmiConnection({ host: '127.0.0.1', port: toPbx.port, username, secret, timeoutMs: 600_000 })
  const up = new Promise<void>((resolve) => ami.on('state', (state) => state === 'up' && resolve()))
  ami.start()
  await up
})
afterAll(async () => {
  ami.stop()
  await toPbx.stop()
  await sandbox.remove()
})

describe.each([
  { pool: 10, ringOwnDevices: false },
  { pool: 2_000, ringOwnDevices: false },
  { pool: 10, ringOwnDevices: true },
  { pool: 2_000, ringOwnDevices: true },
])('in a pool of which all others are held, %j', ({ pool, ringOwnDevices }) => {
  let database: TestDatabase
  let toDatabase: Counted
  let store: TestStore
  let ctx: Context

  beforeAll(async () => {
    database = await startTestDatabase()
    toDatabase = await startCounted(Number(new URL(database.url).port))
    use(new TestStore(urlOf(toDatabase)))
    await fill()
  })
  afterAll(async () => {
    await store.close()
    await toDatabase.stop()
    await database.stop()
  })
  beforeEach(async () => {
    const open = { extension: { in: [alice.extension, bob.extension] } }
    await store.db.session.deleteMany({ where: open })
    await store.db.originalEntry.deleteMany({ where: { value: { in: [...numbersOfTheSandbox] } } })
    await sandbox.reload('dialplan reload')
    for (const number of numbersOfTheSandbox) {
      await sandbox.putEntry(`AMPUSER/${number}/device`, number)
      await sandbox.putEntry(`DEVICE/${number}/user`, number)
    }
  })
  afterEach(() => vi.restoreAllMocks())

  function use(opened: TestStore): void {
    const [pbx, log] = [new Pbx(ami), createLog('silent')]
    store = opened
    ctx = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
  }
  const urlOf = ({ port }: Counted) => Object.assign(new URL(database.url), { host: `127.0.0.1:${port}` }).href

  /** Everybody but those of the sandbox, logged in long ago. */
  async function fill(): Promise<void> {
    const others = Array.from({ length: pool - desks.length }, (_, index) => String(50_000 + index))
    const numbers = [...desks.map(({ number }) => number), ...others]
    await store.db.phone.createMany({ data: numbers.map((number) => ({ pbxId: 'main', number })) })
    if (ringOwnDevices)
      await store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values: { ringOwnDevices } } })
    await store.db.session.createMany({ data: others.map(heldSince) })
    await store.db.originalEntry.createMany({ data: others.flatMap(remembered) })
    await withClient(database.url, (client) => client.query('ANALYZE'))
  }

  const heldSince = (phone: string) => ({
    ...{ id: newId(), pbxId: 'main', phone, extension: `7${phone}`, name: '', startedBy: actor },
    ...{ appliedAt: new Date(), appliedUnder: { strategy: 'device_assignment', ringOwnDevices } as const },
  })
  const remembered = (phone: string) => [
    { pbxId: 'main', family: 'AMPUSER', key: `7${phone}/device`, value: `7${phone}` },
    { pbxId: 'main', family: 'AMPUSER', key: `${phone}/device`, value: phone },
    { pbxId: 'main', family: 'DEVICE', key: `${phone}/user`, value: phone },
  ]

  async function costOf(phone: string, { extension, pin }: typeof alice | typeof bob) {
    const [begun, expected] = [await store.beginPinTry(phone, extension), await findPerson(ctx.pbx, extension)]
    // As the comparisons do every few seconds: it has a connection by then.
    await store.near(new Set([phone]))
    const writes = vi.spyOn(net.Socket.prototype, 'write')
    toPbx.take()
    toDatabase.take()
    await logIn(ctx, { phone, extension, pin, ...begun, expected }, actor)
    await ctx.reconciler.settled()
    const [asked, database] = [toPbx.take(), toDatabase.take()]
    const toManager = writes.mock.calls.filter(([data]) => typeof data === 'string' && data.startsWith('Action: '))
    writes.mockRestore()
    return {
      roundTrips: database.turns,
      turns: asked.turns,
      socketWrites: toManager.length,
      actions: asked.sent.match(/^Action: /gm)?.length ?? 0,
      changes: asked.sent
        .match(/(?<=^Action: (DBPut|DBDel|Setvar)\r\n).*\r\n.*(?=\r$)/gm)
        ?.map(asName)
        .toSorted(),
    }
  }
  const asName = (fields: string) => fields.replace(/Family: (.*)\r\nKey: (.*)/, '$1/$2')

  const limits = { roundTrips: 4, turns: 2, socketWrites: 2 }

  it('a login takes four round trips and two turns, and changes nothing that is not there', async () => {
    const changes = ['AMPUSER/1001/device', 'AMPUSER/2001/device', 'DEVICE/2001/user']
    expect(await costOf('2001', alice)).toEqual({ ...limits, actions: 39, changes })
  })

  it('so does a move', async () => {
    await costOf('2001', alice)
    const [left, taken] = ['2001', '2002'].map((phone) => [`AMPUSER/${phone}/device`, `DEVICE/${phone}/user`])
    expect(await costOf('2002', alice)).toMatchObject({
      ...limits,
      changes: ['AMPUSER/1001/device', left, taken].flat().toSorted(),
    })
  })

  describe('where free desks are held to fewer calls', () => {
    beforeEach(async () => {
      await store.db.freeDesk.create({ data: { pbxId: 'main', location: '', may: 'internal_and_emergency' } })
      await ctx.reconciler.resync()
    })
    afterEach(async () => {
      await store.db.freeDesk.deleteMany()
      await ctx.reconciler.resync()
    })

    it('a login takes no more of them, and one change more', async () => {
      const changes = ['AMPUSER/1001/device', 'AMPUSER/2001/device', 'DEVICE/2001/user', 'EDEVICE/2001/user']
      expect(await costOf('2001', alice)).toEqual({ ...limits, actions: 43, changes })
    })

    it('neither does a move', async () => {
      await costOf('2001', alice)
      expect(await costOf('2002', alice)).toMatchObject(limits)
    })
  })

  it('so does a login at a desk that somebody holds, by somebody who is elsewhere', async () => {
    await costOf('2001', alice)
    await costOf('2002', bob)
    expect(await costOf('2002', alice)).toMatchObject(limits)
  })

  it('a login reads few rows, no matter how PostgreSQL finds them', async () => {
    await store.close()
    const before = await rowsRead()
    use(new TestStore(urlOf(toDatabase)))
    await costOf('2001', alice)
    await store.close()
    expect((await rowsRead()) - before).toBeLessThan(100)
  })

  const asked = (text: string) =>
    withClient(database.url, async (client) => Number((await client.query<{ n: string }>(text)).rows[0]?.n))
  const connections = () =>
    asked('SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
  /** Connections tell what they have read when they end. */
  const rowsRead = async () => {
    await expect.poll(connections).toBe(0)
    return asked('SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS n FROM pg_stat_user_tables')
  }
})

const numbersOfTheSandbox = new Set(['1001', '1002', '2001', '2002'])
