import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestStore } from '../e2e/support/test-store.ts'
import { until } from '../e2e/support/until.ts'
import { encryptSecrets } from '../pbx/secrets.ts'
import { freePort } from '../runtime/free-port.ts'
import { type Pbx, startPbx } from '../sandbox/index.ts'
import { type Proxy, startProxy } from '../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../sandbox/test-database.ts'
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { logIn } from './sessions/log-in.ts'
import { logOut } from './sessions/log-out.ts'

// Asterisk 22 as the first PBX, Asterisk 16 as the second one: the same people and the same phones on both.
const key = 'throw-away-key-of-these-contract-tests'
const actor = { kind: 'system', reason: 'test' } as const
/** What a worker that died had of somebody who was about to enter a PIN. */
const leftBehind = {
  ...{ id: '00000000-0000-4000-8000-000000000001', pbxId: 'main', phone: '2009', extension: '4711' },
  at: new Date(Date.now() - 11 * 60_000),
}
type Worker = ReturnType<typeof compose>

let database: TestDatabase
let store: TestStore
let first: Pbx
let second: Pbx
let toSecond: Proxy
let worker: Worker
const started: Worker[] = []

beforeAll(async () => {
  ;[first, second, database] = await Promise.all([
    startPbx({ version: 22 }),
    startPbx({ version: 16 }),
    startTestDatabase(),
  ])
  toSecond = await startProxy(second.ports.ami)
  store = new TestStore(database.url)
  for (const pbxId of ['main', 'second']) {
    if (pbxId === 'second') await store.db.pbx.create({ data: { id: pbxId, name: 'Second', ...accessTo(second) } })
    await store.db.phone.createMany({ data: ['2001', '2002', '2003'].map((number) => ({ pbxId, number })) })
  }
  await store.db.pinTry.create({ data: leftBehind })
  worker = await start()
  await bothUp(worker)
}, 60_000)

afterAll(async () => {
  await Promise.all(started.map((one) => one.stop()))
  await store.close()
  await toSecond.stop()
  await Promise.all([first.remove(), second.remove(), database.stop()])
})

/** As the settings page saves it; its AMI goes through a proxy, so that a network can fail. */
function accessTo({ environment, ports }: Pbx) {
  const { AMI_USERNAME, AMI_SECRET, ARI_USERNAME, ARI_PASSWORD } = environment
  const ami = { host: '127.0.0.1', port: toSecond.port, tls: false, username: AMI_USERNAME }
  const ari = { url: `http://127.0.0.1:${ports.ari}`, username: ARI_USERNAME }
  const secrets = encryptSecrets(key, 'second', { amiSecret: AMI_SECRET, ariPassword: ARI_PASSWORD })
  return { connection: { ami, ari }, secrets }
}

async function start(more: Record<string, string> = {}): Promise<Worker> {
  const config = readConfig({
    ...{ NODE_ENV: 'test', ...first.environment, DATABASE_URL: database.url, HOTDESK_RECONCILE_SECONDS: '1' },
    ...{ HOTDESK_WORKER_PORT: String(await freePort()), HOTDESK_WORKER_TOKEN: key, HOTDESK_ENCRYPTION_KEY: key },
    ...more,
  })
  const one = compose(config, createLog('silent'))
  started.push(one)
  await one.start()
  return one
}

const linksOf = (one: Worker, pbx: string) => {
  const { ami, ari } = one.served.health().pbxes[pbx] ?? { ami: 'not served', ari: 'not served' }
  return [ami, ari]
}
const isUp = (one: Worker, pbx: string) => linksOf(one, pbx).every((link) => link === 'up')
const bothUp = (one: Worker) => until('both PBXs', () => isUp(one, 'main') && isUp(one, 'second'), 20)

function contextOf(pbx: string) {
  const ctx = worker.served.contextOf(pbx)
  if (!ctx) throw new Error(`${pbx} is not served`)
  return ctx
}

async function enter(pbx: string, extension: string, phone: string) {
  const ctx = contextOf(pbx)
  const begun = performance.now()
  const seen = await ctx.store.holders(phone, extension)
  const { session } = await logIn(ctx, { phone, extension, pin: null, seen }, actor)
  return { session, milliseconds: performance.now() - begun }
}

const deviceOf = (pbx: Pbx, extension: string) => pbx.getEntry(`AMPUSER/${extension}/device`)

describe('two PBXs of one worker', () => {
  it('hold the same extension at the same phone, each for itself', async () => {
    const here = await enter('main', '1001', '2001')
    const there = await enter('second', '1001', '2001')
    expect([await deviceOf(first, '1001'), await deviceOf(second, '1001')]).toEqual(['2001', '2001'])
    await logOut(contextOf('main'), here.session, 'forced', actor)
    expect([await deviceOf(first, '1001'), await deviceOf(second, '1001')]).toEqual(['1001', '2001'])
    const events = await store.db.event.findMany({
      where: { type: { startsWith: 'session.' } },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ pbxId, type }) => [pbxId, type])).toEqual([
      ['main', 'session.started'],
      ['second', 'session.started'],
      ['main', 'session.ended'],
    ])
    await logOut(contextOf('second'), there.session, 'forced', actor)
    expect(await deviceOf(second, '1001')).toBe('1001')
  })

  it('go on when the other one is killed, which gets right what it forgot when it is back', async () => {
    await enter('second', '1002', '2002')
    await second.kill()
    await until('the loss to be noticed', () => linksOf(worker, 'second')[0] !== 'up')
    const { session, milliseconds } = await enter('main', '1002', '2002')
    expect(milliseconds).toBeLessThan(1_000)
    await second.start()
    await bothUp(worker)
    await until('the login', async () => (await deviceOf(second, '1002')) === '2002', 15)
    await logOut(contextOf('main'), session, 'forced', actor)
  }, 60_000)

  it('do not wait for one whose network swallows everything', async () => {
    toSecond.blackhole()
    const slow = enter('second', '1003', '2003').catch((error: unknown) => error)
    const { session, milliseconds } = await enter('main', '1003', '2003')
    expect(milliseconds).toBeLessThan(1_000)
    await logOut(contextOf('main'), session, 'forced', actor)
    expect(await slow).toMatchObject({ denial: 'pbx_unavailable' })
    toSecond.heal()
    await bothUp(worker)
  }, 60_000)

  it('have a safety brake each', async () => {
    await store.db.settings.create({
      data: { pbxId: 'second', group: 'brake', values: { brakePhones: 1, brakeShare: 0.05 } },
    })
    await store.db.session.updateMany({ where: { pbxId: 'second' }, data: { appliedAt: new Date(0) } })
    await contextOf('second').reconciler.resync()
    await second.putEntry('AMPUSER/1002/device', '1002')
    const held = () => contextOf('second').reconciler.held
    await until('the repair to be held', () => held() !== null)
    expect(contextOf('main').reconciler.held).toBeNull()
    await contextOf('second').reconciler.resync({ applyHeld: true })
    expect(held()).toBeNull()
  })
})

it('a worker that starts forgets what was typed when another one died', async () => {
  const { id } = leftBehind
  const isBlank = async () => (await store.db.pinTry.findUniqueOrThrow({ where: { id } })).extension === ''
  await until('what was typed to be gone', isBlank, 20)
})

describe('the PBXs in the settings', () => {
  it('are served within seconds after one was added, and no longer after it was removed', async () => {
    await store.db.pbx.update({ where: { id: 'second' }, data: { removedAt: new Date() } })
    await until('it to be let go', () => worker.served.contextOf('second') === null)
    expect(isUp(worker, 'main')).toBe(true)
    await store.db.pbx.update({ where: { id: 'second' }, data: { removedAt: null } })
    await bothUp(worker)
  }, 30_000)

  it('leave the others alone when the secrets of one cannot be read', async () => {
    const { secrets } = await store.db.pbx.findUniqueOrThrow({ where: { id: 'second' } })
    await store.db.pbx.update({ where: { id: 'second' }, data: { secrets: 'nonsense' } })
    await until('it to be let go', () => worker.served.contextOf('second') === null)
    expect(isUp(worker, 'main')).toBe(true)
    await store.db.pbx.update({ where: { id: 'second' }, data: { secrets } })
    await bothUp(worker)
  }, 30_000)
})

describe('two workers', () => {
  it('share the PBXs out as HOTDESK_PBXES says, and one alone serves each', async () => {
    await worker.stop()
    const [one, other] = await Promise.all([start({ HOTDESK_PBXES: 'main' }), start({ HOTDESK_PBXES: 'second' })])
    await until('each to have its own', () => isUp(one, 'main') && isUp(other, 'second'), 20)
    expect([linksOf(one, 'second'), linksOf(other, 'main')].flat()).toEqual(Array(4).fill('not served'))
    const third = compose(
      readConfig({
        ...{ NODE_ENV: 'test', ...first.environment, DATABASE_URL: database.url },
        ...{ HOTDESK_WORKER_PORT: String(await freePort()), HOTDESK_WORKER_TOKEN: key, HOTDESK_ENCRYPTION_KEY: key },
      }),
      createLog('silent'),
    )
    started.push(third)
    const waiting = third.start()
    await other.stop()
    await until('the third one to take over', () => isUp(third, 'second'), 20)
    await waiting
    expect(third.served.contextOf('main')).toBeNull()
    expect(isUp(one, 'main')).toBe(true)
  }, 60_000)
})
