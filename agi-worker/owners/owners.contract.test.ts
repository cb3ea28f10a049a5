import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { until } from '../../e2e/support/until.ts'
import { freePort } from '../../runtime/free-port.ts'
import { desks, type Pbx as Sandbox, startPbx } from '../../sandbox/index.ts'
import { type Proxy, startProxy } from '../../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { compose } from '../compose.ts'
import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { logIn } from '../sessions/log-in.ts'
import { logOut } from '../sessions/log-out.ts'

// Anna (1001) owns desk 2001. Bob (1002) and Carol (1003) are guests. A whole worker, and its AMI through a proxy.
const [anna, bob, carol, gone] = ['1001', '1002', '1003', '1999'] as const
const key = 'throw-away-key-of-these-contract-tests'
const person = { kind: 'system', reason: 'test' } as const
const rule = { kind: 'rule', rule: 'owner' }
type Worker = ReturnType<typeof compose>

let sandbox: Sandbox
let database: TestDatabase
let toPbx: Proxy
let store: TestStore
let worker: Worker

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  toPbx = await startProxy(sandbox.ports.ami)
  store = new TestStore(database.url)
  await store.db.phone.createMany({ data: desks.map(({ number }) => ({ pbxId: 'main', number })) })
  worker = await start()
}, 60_000)

afterAll(async () => {
  await worker.stop()
  await store.close()
  await toPbx.stop()
  await Promise.all([sandbox.remove(), database.stop()])
})

afterEach(async () => {
  toPbx.heal()
  await isUp()
  await store.db.phone.updateMany({ where: { owner: { not: '' } }, data: { owner: '' } })
  for (const session of await open()) await logOut(ctx(), session, 'forced', person)
  await store.db.event.deleteMany()
})

async function start(): Promise<Worker> {
  const config = readConfig({
    ...{ NODE_ENV: 'test', ...sandbox.environment, AMI_PORT: String(toPbx.port), DATABASE_URL: database.url },
    ...{ HOTDESK_WORKER_PORT: String(await freePort()), HOTDESK_WORKER_TOKEN: key, HOTDESK_ENCRYPTION_KEY: key },
    // Longer than any of these tests: looks that nobody asks for hide nothing that should have asked for one.
    HOTDESK_RECONCILE_SECONDS: '60',
  })
  const one = compose(config, createLog('silent'))
  await one.start()
  return one
}

function ctx() {
  const found = worker.served.contextOf('main')
  if (!found) throw new Error('The PBX is not served.')
  return found
}
const isUp = () => until('the PBX', () => worker.served.health().ami === 'up', 20)
const open = () => store.db.session.findMany({ where: { endedAt: null } })
const own = (number: string, owner: string) => store.db.phone.updateMany({ where: { number }, data: { owner } })

async function comes(extension: string, phone: string) {
  const seen = await store.holders(phone, extension)
  return (await logIn(ctx(), { phone, extension, pin: null, seen }, person)).session
}

async function leaves(extension: string) {
  const session = (await open()).find((one) => one.extension === extension)
  if (!session) throw new Error(`${extension} is not logged in.`)
  await logOut(ctx(), session, 'logout', person)
}

const seats = async () => Object.fromEntries((await open()).map(({ phone, extension }) => [phone, extension]))
const seated = (wanted: Record<string, string>) => expect.poll(seats, { timeout: 10_000 }).toEqual(wanted)

/** Resolves when the rule has done everything it would do: another owner, set now, is at their desk. */
async function ruleHasLooked(): Promise<void> {
  await own('2008', '1005')
  await expect.poll(async () => (await seats())['2008']).toBe('1005')
  await own('2008', '')
  await leaves('1005')
}

describe('an owner', () => {
  it('is logged in by the rule when they are set, and when a guest has left; the PBX holds it', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await comes(bob, '2001')
    await leaves(bob)
    await seated({ '2001': anna })
    await expect.poll(() => sandbox.getEntry(`AMPUSER/${anna}/device`)).toBe('2001')
    const started = await store.db.event.findMany({ where: { type: 'session.started', extension: anna } })
    expect(started.map(({ actor }) => actor)).toEqual([rule, rule])
  })

  it('stays out after their own logout, until a guest has been there', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await leaves(anna)
    await ruleHasLooked()
    expect(await seats()).toEqual({})
    await comes(bob, '2001')
    await leaves(bob)
    await seated({ '2001': anna })
  })

  it('stays out over a restart of the worker, and is back after one elsewhere', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await leaves(anna)
    await worker.stop()
    worker = await start()
    await isUp()
    await ruleHasLooked()
    expect(await seats()).toEqual({})
    await comes(anna, '2003')
    await leaves(anna)
    await seated({ '2001': anna })
  })

  it('stays elsewhere when the guest leaves, and comes when they leave there', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await comes(bob, '2001')
    await comes(anna, '2003')
    await leaves(bob)
    await ruleHasLooked()
    expect(await seats()).toEqual({ '2003': anna })
    await leaves(anna)
    await seated({ '2001': anna })
  })

  it('goes to their own desk when they are displaced as a guest', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await own('2002', bob)
    await seated({ '2001': anna, '2002': bob })
    await comes(bob, '2003')
    await comes(carol, '2003')
    await seated({ '2001': anna, '2002': bob, '2003': carol })
  })

  it('comes when a former owner goes; what they did at the desk before it was theirs does not count', async () => {
    await comes(bob, '2001')
    await leaves(bob)
    await own('2001', anna)
    await seated({ '2001': anna })
    await own('2001', bob)
    await ruleHasLooked()
    expect(await seats()).toEqual({ '2001': anna })
    await leaves(anna)
    await seated({ '2001': bob })
  })

  it('may have the desk’s own number', async () => {
    const before = await sandbox.getEntry('AMPUSER/2001/device')
    await own('2001', '2001')
    await seated({ '2001': '2001' })
    expect(await sandbox.getEntry('AMPUSER/2001/device')).toBe(before)
    await comes(bob, '2001')
    await leaves(bob)
    await seated({ '2001': '2001' })
  })

  it('without a mailbox, and so without a PIN, is logged in', async () => {
    await own('2001', '1009')
    await seated({ '2001': '1009' })
  })

  it('who is gone from the PBX is refused once in the events, and comes when the PBX has them', async () => {
    await own('2001', gone)
    const refusals = () => store.db.event.findMany({ where: { type: 'login.denied' } })
    await expect.poll(refusals).toHaveLength(1)
    await ruleHasLooked()
    expect(await refusals()).toMatchObject([{ phone: '2001', extension: gone, actor: rule }])
    await sandbox.putEntry(`AMPUSER/${gone}/cidname`, 'Gina')
    await sandbox.reload()
    await seated({ '2001': gone })
    await own('2001', '')
    await leaves(gone)
    await sandbox.putEntry(`AMPUSER/${gone}/cidname`, null)
  })

  it('whom a rule of access keeps away is refused once, with the rule', async () => {
    await store.db.excludedNumber.create({ data: { pbxId: 'main', number: carol } })
    // A separate desk: after a refusal nothing is tried for a while.
    await own('2007', carol)
    const data = { reason: 'number_excluded', by: { kind: 'never_hot_desks', number: carol } }
    await expect.poll(() => store.db.event.findMany({ where: { type: 'login.denied' } })).toMatchObject([{ data }])
    await store.db.excludedNumber.deleteMany()
  })

  it('is not brought back to a desk that is being removed from the pool', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    const [session] = await open()
    if (session) await logOut(ctx(), session, 'phone_removed', person)
    await ruleHasLooked()
    expect(await seats()).toEqual({})
  })

  it('of a desk that is gone from the pool is left alone', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await store.db.phone.deleteMany({ where: { number: '2001' } })
    await seated({})
    await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
  })
})

describe('what was missed', () => {
  it('while the worker was down is made up for at its start', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await comes(bob, '2001')
    await worker.stop()
    await store.db.session.updateMany({
      where: { extension: bob, endedAt: null },
      data: { endedAt: new Date(), endReason: 'logout', endedBy: person },
    })
    worker = await start()
    await seated({ '2001': anna })
  })

  it('while the PBX was away is made up for when it is back', async () => {
    await own('2001', anna)
    await seated({ '2001': anna })
    await comes(bob, '2001')
    toPbx.blackhole()
    await until('the PBX to be away', () => worker.served.health().ami !== 'up', 20)
    await leaves(bob)
    expect(await seats()).toEqual({})
    toPbx.heal()
    await seated({ '2001': anna })
  })
})
