import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { TestStore } from '../../e2e/support/test-store.ts'
import { ScriptedClock } from '../../e2e/support/scripted-clock.ts'
import { desks, emptyPin, noMailbox, type Pbx as Sandbox, people, startPbx } from '../../sandbox/index.ts'
import { type Proxy, startProxy } from '../../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { Store } from '../adapters/postgres/store.ts'
import type { Call } from '../calls/call.ts'
import { isTakeoverConfirmed } from '../calls/confirm-takeover.ts'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { Reconciler } from '../reconcile/reconciler.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'

const actor = { kind: 'system', reason: 'test' } as const
const [alice, bob] = ['1001', '1002'] as const
let sandbox: Sandbox
let database: TestDatabase
/** On the ways to Asterisk and to PostgreSQL. */
let toPbx: Proxy
let toDatabase: Proxy
let ami: AmiConnection
let ctx: Context
/** Somebody else at the same database. */
let other: TestStore

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  const url = new URL(database.url)
  toPbx = await startProxy(Number(AMI_PORT))
  toDatabase = await startProxy(Number(url.port))
  ami = new AmiConnection({ host: '127.0.0.1', port: toPbx.port, username, secret })
  const store = new TestStore(Object.assign(url, { host: `127.0.0.1:${toDatabase.port}` }).href)
  const [pbx, log] = [new Pbx(ami), createLog('silent')]
  ctx = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
  other = new TestStore(database.url)
  await other.db.phone.createMany({ data: desks.map(({ number }) => ({ pbxId: 'main', number })) })
  ami.start()
})

afterAll(async () => {
  ami.stop()
  await Promise.all([ctx.store.db.$disconnect(), other.close()])
  await Promise.all([toPbx.stop(), toDatabase.stop()])
  await Promise.all([sandbox.remove(), database.stop()])
})

beforeEach(async () => {
  await pbxIsBack()
  for (const session of await other.db.session.findMany({ where: { endedAt: null } }))
    await logOut(ctx, session, 'forced', actor)
  await other.db.event.deleteMany()
})

const pbxIsBack = () => expect.poll(() => ami.state, { timeout: 15_000 }).toBe('up')

async function at(phone: string, extension: string, pin: string | null = null) {
  const seen = await ctx.store.holders(phone, extension)
  return () => logIn(ctx, { phone, extension, pin, seen }, actor)
}
const logInAt = async (phone: string, extension: string) => (await (await at(phone, extension))()).session

const where = async () => (await other.db.session.findMany({ where: { endedAt: null } })).map(({ id }) => id).toSorted()
const events = () =>
  other.db.event.findMany({ orderBy: { id: 'asc' }, select: { type: true, extension: true, data: true } })

/** Begins each as soon as the one before waits in its transaction; none of them commits before `letGo`. */
async function inThisOrder<T>(steps: readonly T[], begin: (step: T) => Promise<void>) {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('hotdesk_originals'), hashtext('main'))")
  const begun: Promise<void>[] = []
  try {
    for (const step of steps) {
      begun.push(begin(step))
      await expect.poll(waiting).toBe(begun.length)
    }
  } catch (error) {
    await client.end()
    throw error
  }
  return { letGo: () => client.end(), done: Promise.all(begun) }
}

/** Other files' databases are on the same server. */
const waiting = async () =>
  (
    await other.db.$queryRaw<unknown[]>`
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  ).length

it('what was read before somebody else wrote is read again', async () => {
  const holding = { phone: '2001', extension: '1001' }
  const first = await logInAt('2001', '1001')
  const reading = await ctx.reconciler.read({ begins: holding, ends: [], ownDevices: ['1001'] }, [])
  await logOut(ctx, first, 'forced', actor)
  await ctx.store.startSession({ ...holding, name: '', actor, ends: [], originals: new Map() })
  await ctx.reconciler.reconcileNumbers(['2001', '1001'], reading)
  expect(await sandbox.getEntry('AMPUSER/1001/device')).toBe('2001')
})

it('says in the events of those who leave for it why they had to', async () => {
  await logInAt('2001', bob)
  const seen = await ctx.store.holders('2001', alice)
  await logIn(ctx, { phone: '2001', extension: alice, pin: null, seen, note: 'Ward round' }, actor)
  const ended = (await events()).find(({ type }) => type === 'session.ended')
  expect(ended).toMatchObject({ extension: bob, data: { reason: 'taken_over', note: 'Ward round' } })
})

describe('a login that the PBX does not take', () => {
  it('leaves everybody where they were: who moves, and who was to be displaced', async () => {
    const before = [await logInAt('2001', alice), await logInAt('2002', bob)].map(({ id }) => id).toSorted()
    const takeover = await at('2002', alice)
    void toPbx.cutAt('DBPut', 'before')
    await expect(takeover()).rejects.toThrow('pbx_unavailable')
    expect(await where()).toEqual(before)
    await pbxIsBack()
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe(alice)
    expect(await sandbox.getEntry('DEVICE/2002/user')).toBe(bob)
    expect((await events()).map(({ type }) => type)).not.toContain('drift.repaired')
  })

  it('leaves a person where they were who moved on while their desk was taken over', async () => {
    const { id } = await logInAt('2002', bob)
    const [takeover, move] = [await at('2002', alice), await at('2003', bob)]
    const refused = await inThisOrder([takeover, move], async (login) => {
      await expect(login()).rejects.toThrow('pbx_unavailable')
    })
    const gone = toPbx.blackholeAt('DBPut')
    await refused.letGo()
    await gone
    await expect.poll(where).toHaveLength(2)
    toPbx.heal()
    await refused.done
    expect(await where()).toEqual([id])
  })

  it('is refused because of the PBX, also when the session is over before it can be undone', async () => {
    const login = await at('2001', alice)
    const gone = toPbx.blackholeAt('DBPut')
    const refused = expect(login()).rejects.toThrow('pbx_unavailable')
    await gone
    const session = await other.db.session.findFirstOrThrow({ where: { endedAt: null } })
    await other.endSession(session, 'forced', actor)
    toPbx.heal()
    await refused
    expect(await where()).toEqual([])
  })

  it('may be in force where it cannot be undone either, and is carried out then', async () => {
    const login = await at('2001', alice)
    const gone = toPbx.blackholeAt('DBPut')
    const unknown = expect(login()).rejects.toMatchObject({ name: 'OutcomeUnknown' })
    await gone
    void toDatabase.cutAt('LOCK TABLE', 'before')
    toPbx.heal()
    await unknown
    await pbxIsBack()
    await ctx.reconciler.resync()
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe(alice)
  })
})

describe('a login whose database connection is cut', () => {
  it('is done where only the commit’s answer was lost', async () => {
    const login = await at('2001', alice)
    void toDatabase.cutAt('COMMIT', 'after')
    expect((await login()).session).toMatchObject({ phone: '2001', extension: alice })
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe(alice)
  })

  it('is done where it is cut while the PBX is being written to', async () => {
    const login = await at('2001', alice)
    void toDatabase.cutAt('UPDATE "public"."sessions"', 'before')
    const { session } = await login()
    await ctx.reconciler.settled()
    expect(await ctx.store.routedSessions()).toMatchObject([{ id: session.id, settled: true }])
  })
})

describe('a repeated login', () => {
  it('changes nothing, and is written down', async () => {
    const session = await logInAt('2001', alice)
    expect(await (await at('2001', alice))()).toMatchObject({ session: { id: session.id }, repeated: true })
    const event = await other.db.event.findFirst({ orderBy: { id: 'desc' } })
    expect(event).toMatchObject({
      type: 'login.repeated',
      phone: '2001',
      extension: alice,
      sessionId: session.id,
      actor,
    })
  })

  it('begins again where the session has ended meanwhile', async () => {
    const session = await logInAt('2001', alice)
    const again = await at('2001', alice)
    await logOut(ctx, session, 'forced', actor)
    expect((await again()).session.id).not.toBe(session.id)
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe(alice)
  })

  it('is refused where somebody else is there meanwhile, or the person elsewhere', async () => {
    await logInAt('2001', alice)
    const taken = await at('2001', alice)
    await logInAt('2001', bob)
    await expect(taken()).rejects.toThrow('lost_race')
    await logInAt('2001', alice)
    const moved = await at('2001', alice)
    await logInAt('2002', alice)
    await expect(moved()).rejects.toThrow('lost_race')
  })
})

describe('a login at a desk', () => {
  it('succeeds for everybody in a row of people who move on at the same moment', async () => {
    const row = people.map(({ number }, index) => ({ number, from: `200${index + 1}`, to: `200${index + 2}` }))
    for (const { number, from } of row) await logInAt(from, number)
    const moves = await Promise.all(row.map(({ number, to }) => at(to, number)))
    await Promise.all(moves.map((move) => move()))
    for (const { number, to } of row) expect(await sandbox.getEntry(`DEVICE/${to}/user`)).toBe(number)
    expect(await sandbox.getEntry('DEVICE/2001/user')).toBe('2001')
  })
})

describe('a login that depends on the time', () => {
  const clock = new ScriptedClock(new Date())
  const soon = () => new Date(clock.now().getTime() + 31 * 60_000)
  const scripted = () => ({ ...ctx, store: new Store(ctx.store.db, 'main', null, clock.now) })

  afterEach(async () => {
    await other.db.accessRule.deleteMany()
    await other.db.settings.deleteMany({ where: { group: 'access' } })
  })

  it('goes by the same clock as its session', async () => {
    const timeZone = 'Europe/Berlin'
    await other.db.accessRule.create({
      data: { pbxId: 'main', extension: alice, validFrom: new Date('2040-01-01'), timeZone },
    })
    await expect(logInAt('2001', alice)).rejects.toThrow('not_valid_today')
    clock.set(new Date('2040-01-02T12:00:00Z'))
    const seen = await ctx.store.holders('2001', alice)
    await logIn(scripted(), { phone: '2001', extension: alice, pin: null, seen }, actor)
  })

  it('is asked about a takeover by it too', async () => {
    clock.set(new Date())
    const values = { takeover: 'idle', takeoverIdleMinutes: 30, confirmTakeover: true }
    await other.db.settings.create({ data: { pbxId: 'main', group: 'access', values } })
    await logInAt('2001', bob)
    const seen = await ctx.store.holders('2001', alice)
    const asked: unknown[] = []
    const call = { begunAt: clock.now(), askDigit: async (what: unknown) => (asked.push(what), '2') }
    const isConfirmed = () =>
      isTakeoverConfirmed(scripted(), call as unknown as Call, { phone: '2001', extension: alice, seen })
    // Not idle for long enough: they are refused, not asked.
    expect(await isConfirmed()).toBe(true)
    clock.set(soon())
    expect(await isConfirmed()).toBe(false)
    expect(asked).toEqual([{ meaning: 'confirmTakeover', number: bob }])
    // Nobody knows whether there is such an extension: the PBX was not asked.
    const data = { holder: bob, answer: 'another_key' }
    expect(await events()).toContainEqual({ type: 'takeover.declined', extension: null, data })
  })
})

describe('a PIN that is not right', () => {
  it.each([
    ['wrong_pin', alice, '1'],
    ['no_mailbox', noMailbox.number, '1'],
    ['no_pin', emptyPin.number, ''],
    ['no_pin', emptyPin.number, '1'],
  ])('is written down as %s of %s', async (reason, extension, pin) => {
    await expect((await at('2001', extension, pin))()).rejects.toThrow(reason)
    expect(await events()).toEqual([{ type: 'login.denied', extension, data: { reason } }])
  })

  it('asks the PBX as much about every extension, so that the time it takes gives nothing away', async () => {
    const asked = vi.spyOn(ctx.pbx, 'evaluate')
    for (const extension of [alice, emptyPin.number, noMailbox.number, '4321', ''])
      await expect((await at('2001', extension, '1'))()).rejects.toThrow('Denied')
    expect(asked).toHaveBeenCalledTimes(2 * 5)
    asked.mockRestore()
  })

  it('is distinguished from one that cannot be looked up', async () => {
    await sandbox.module('app_voicemail.so', 'unload')
    for (const extension of [alice, noMailbox.number])
      await expect((await at('2001', extension, '1'))()).rejects.toThrow('pbx_unavailable')
    await sandbox.module('app_voicemail.so', 'load')
  })
})

describe('a PIN that is right', () => {
  const counting = () => other.db.pinTry.count()
  const right = people[0]?.pin ?? ''

  beforeEach(() => other.db.pinTry.deleteMany())

  it('makes good for a wrong one before it, also where the person is there already', async () => {
    await logInAt('2001', alice)
    await expect((await at('2001', alice, '1'))()).rejects.toThrow('wrong_pin')
    expect(await counting()).toBe(1)
    expect(await (await at('2001', alice, right))()).toMatchObject({ repeated: true })
    expect(await counting()).toBe(0)
  })

  it('does not count as a wrong one where the login fails for something else', async () => {
    const failing = vi.spyOn(ctx.store, 'startSession').mockRejectedValueOnce(new Error('The disk is full.'))
    await expect((await at('2001', alice, right))()).rejects.toThrow('The disk is full.')
    expect(await counting()).toBe(0)
    failing.mockRestore()
  })
})
