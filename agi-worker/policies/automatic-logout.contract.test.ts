import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import type { Level, LogoutRule } from '../../lib/contract/logout-rules.ts'
import { weekdays } from '../../lib/contract/wall-clock.ts'
import { Store } from '../adapters/postgres/store.ts'
import type { Context } from '../context.ts'
import { logOut } from '../sessions/log-out.ts'
import { readPhone } from '../watch/phone-look.ts'
import { AutomaticLogout } from './automatic-logout.ts'

const hourMs = 3_600_000
const longAgo = new Date('2026-01-01T00:00:00Z')
const afterAnHour = { clock: 'duration', minutes: 60 } as const
const idle = { clock: 'no_call', minutes: 30 } as const
let desk: Reconciling
let ctx: Context
let now: Date

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  now = new Date()
  const store = new Store(desk.ctx.store.db, 'main', null, () => now)
  ctx = { ...desk.ctx, store }
  for (const session of await store.seats()) await logOut(ctx, session, 'forced', { kind: 'system', reason: 'test' })
  await store.db.logoutRule.deleteMany()
  await store.db.callWatch.deleteMany()
  await store.db.accessRule.deleteMany()
  await store.db.phoneStatus.deleteMany()
  await store.db.event.deleteMany()
})
afterEach(() => vi.restoreAllMocks())

const later = (hours: number) => (now = new Date(now.getTime() + hours * hourMs))
const make = (rule: LogoutRule, level: Level = 'pbx', place = '') =>
  ctx.store.db.logoutRule.create({ data: { pbxId: 'main', level, place, clock: rule.clock, rule, since: longAgo } })
const loggedIn = async () => (await ctx.store.seats()).map(({ phone }) => phone).sort()
async function logIn(phone: string, extension: string) {
  const session = await desk.logIn(phone, extension)
  await ctx.store.savePhoneStates([[phone, await readPhone(ctx.pbx, phone)]])
  return ctx.store.db.session.update({ where: { id: session.id }, data: { startedAt: now } })
}
const ended = () => ctx.store.db.event.findMany({ where: { type: 'session.ended' } })

/** The state of a desk as the PBX itself says it. */
async function isInState(number: string, state: string): Promise<void> {
  const dial = `Custom:desk${number}`
  await ctx.pbx.connection.send({ Action: 'Setvar', Variable: `DEVICE_STATE(${dial})`, Value: state })
  const status = { dial, deviceState: 'NOT_INUSE', hasEmergencyCid: true, hasMailbox: true }
  await ctx.store.savePhoneStates([[number, status]])
}

/** As a look at a PBX that did not have the desk yet has left it. */
const keepNoDial = (number: string) =>
  ctx.store.savePhoneStates([
    [number, { dial: null, deviceState: 'INVALID', hasEmergencyCid: false, hasMailbox: false }],
  ])

describe('a clock that has come', () => {
  it('logs out, the way that everybody is logged out, by the rule', async () => {
    const rule: LogoutRule = { clock: 'time_of_day', time: '20:00', weekdays: [...weekdays], timeZone: 'Asia/Tokyo' }
    await make(rule, 'desk', '2001')
    const { id: sessionId } = await logIn('2001', '1001')
    await logIn('2002', '1002')
    later(24)
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual(['2002'])
    const actor = { kind: 'policy', level: 'desk', place: '2001', rule }
    expect(await ended()).toMatchObject([{ sessionId, actor, requestId: null, data: { reason: 'automatic' } }])
    expect(await ctx.store.db.session.findUnique({ where: { id: sessionId } })).toMatchObject({
      endReason: 'automatic',
      endedBy: actor,
      endedAt: now,
    })
    expect(await desk.sandbox.getEntry('AMPUSER/1001/device')).toBe('1001')
  })

  it('counts once, however many look', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    later(1)
    const [one, other] = [new AutomaticLogout(ctx), new AutomaticLogout(ctx)]
    await Promise.all([one.look(), one.look(), other.look()])
    await one.look()
    expect(await ended()).toHaveLength(1)
  })

  it('counts for a worker that was not there then', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await new AutomaticLogout(ctx).look()
    later(100)
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual([])
  })

  it('does not count for the owner of the desk, and does for their guest', async () => {
    await make(afterAnHour)
    const { phone } = ctx.store.db
    for (const [number, owner] of [
      ['2001', '1001'],
      ['2002', '1009'],
    ] as const)
      await phone.updateMany({ where: { number }, data: { owner } })
    later(0.01)
    await logIn('2001', '1001')
    await logIn('2002', '1002')
    later(1)
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual(['2001'])
    await phone.updateMany({ data: { owner: '' } })
  })

  it('does not count for somebody who came since', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    later(1)
    await logIn('2002', '1002')
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual(['2002'])
  })
})

describe('a rule that is older than what makes it count', () => {
  const change = (data: object) => ctx.store.db.phone.updateMany({ where: { number: '2001' }, data })
  /** Has sat there since long ago. */
  async function sits() {
    await logIn('2001', '1001')
    await ctx.store.db.session.updateMany({ data: { startedAt: longAgo } })
    // Clocks that count from the beginning of this session.
    await change({ clocksSince: null })
  }
  async function countsFromNowOn() {
    now = new Date()
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual(['2001'])
    later(1.01)
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual([])
  }
  afterEach(() => change({ owner: '', locationId: null }))

  it.each(['', '1009'])('counts for a former owner from when they are none (new owner: “%s”)', async (owner) => {
    await make(afterAnHour)
    await change({ owner: '1001' })
    await sits()
    await change({ owner })
    await countsFromNowOn()
  })

  it('counts at a desk of another location from when it stands there', async () => {
    const { location } = ctx.store.db
    const { id: locationId, name } = await location.create({ data: { pbxId: 'main', name: 'North' } })
    await make(afterAnHour, 'location', name)
    await sits()
    await change({ locationId })
    await countsFromNowOn()
    await location.deleteMany()
  })

  it.each([
    ['person', '1001'],
    ['desk', '2001'],
  ] as const)('counts from when nobody says any more that the %s may stay', async (level, place) => {
    await make(afterAnHour)
    await make({ clock: 'stay' }, level, place)
    await sits()
    await ctx.store.db.logoutRule.deleteMany({ where: { clock: 'stay' } })
    await countsFromNowOn()
  })

  it('counts from when nobody says any more that people may stay at the location', async () => {
    const { location, logoutRule } = ctx.store.db
    const { id: locationId, name } = await location.create({ data: { pbxId: 'main', name: 'North' } })
    await change({ locationId })
    await make(afterAnHour)
    await make({ clock: 'stay' }, 'location', name)
    await sits()
    await logoutRule.deleteMany({ where: { clock: 'stay' } })
    await countsFromNowOn()
    await location.deleteMany()
  })

  it('counts from the beginning where nothing of that has happened', async () => {
    await make(afterAnHour)
    await sits()
    await change({ label: 'Reception', owner: '', locationId: null })
    await ctx.store.db.logoutRule.deleteMany({ where: { clock: 'stay' } })
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual([])
  })
})

describe('the last day of an access rule', () => {
  const until = (day: string) =>
    ctx.store.db.accessRule.create({
      data: { pbxId: 'main', extension: '1001', validUntil: new Date(day), timeZone: 'UTC' },
    })

  it('logs out when it is over, where nobody has made a rule of automatic logout', async () => {
    now = new Date('2027-03-31T12:00:00Z')
    await logIn('2001', '1001')
    await logIn('2002', '1002')
    await until('2027-03-31')
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual(['2001', '2002'])
    later(12)
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual(['2002'])
    const actor = { kind: 'policy', level: 'person', place: '1001', rule: { clock: 'validity' } }
    expect(await ended()).toMatchObject([{ actor }])
  })
})

it('the owner of a desk does not come back after their last day', async () => {
  const { accessRule, phone } = ctx.store.db
  await logIn('2001', '1001')
  await phone.updateMany({ where: { number: '2001' }, data: { owner: '1001' } })
  const yesterday = new Date(now.getTime() - 24 * hourMs)
  await accessRule.create({ data: { pbxId: 'main', extension: '1001', validUntil: yesterday, timeZone: 'UTC' } })
  await new AutomaticLogout(ctx).look()
  expect(await loggedIn()).toEqual([])
  await expect(desk.logIn('2001', '1001')).rejects.toMatchObject({ denial: 'not_valid_today' })
  await phone.updateMany({ data: { owner: '' } })
})

describe('a desk that is in use', () => {
  it.each(['INUSE', 'RINGING', 'ONHOLD'])('stays while the PBX says %s, whatever is kept of it', async (state) => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await logIn('2002', '1002')
    await isInState('2001', state)
    const automatic = new AutomaticLogout(ctx)
    later(1)
    await automatic.look()
    expect(await loggedIn()).toEqual(['2001'])
    await isInState('2001', 'NOT_INUSE')
    await automatic.look()
    expect(await loggedIn()).toEqual([])
  })

  it('stays while the PBX cannot be asked', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await isInState('2001', 'NOT_INUSE')
    const automatic = new AutomaticLogout(ctx)
    later(1)
    const { connection } = ctx.pbx
    connection.stop()
    await expect(automatic.look()).rejects.toThrow('no connection')
    expect(await loggedIn()).toEqual(['2001'])
    const up = new Promise<void>((resolve) => connection.on('state', (state) => state === 'up' && resolve()))
    connection.start()
    await up
    await automatic.look()
    expect(await loggedIn()).toEqual([])
  })

  it('may be one of which nothing is known, and is waited for', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await ctx.store.db.phoneStatus.deleteMany()
    const automatic = new AutomaticLogout(ctx)
    later(1)
    await automatic.look()
    expect(await loggedIn()).toEqual(['2001'])
    await isInState('2001', 'NOT_INUSE')
    await automatic.look()
    expect(await loggedIn()).toEqual([])
  })

  it('is asked for by what the PBX dials now, where nothing was kept', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    const dial = await desk.sandbox.getEntry('DEVICE/2001/dial')
    await isInState('2001', 'INUSE')
    await keepNoDial('2001')
    const automatic = new AutomaticLogout(ctx)
    later(1)
    await desk.sandbox.putEntry('DEVICE/2001/dial', 'Custom:desk2001')
    await automatic.look()
    await desk.sandbox.putEntry('DEVICE/2001/dial', dial ?? '')
    expect(await loggedIn()).toEqual(['2001'])
  })

  it('is none whose device the PBX does not have', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await keepNoDial('2001')
    const dial = await desk.sandbox.getEntry('DEVICE/2001/dial')
    await ctx.pbx.writeEntry('DEVICE/2001/dial', null)
    later(1)
    await new AutomaticLogout(ctx).look()
    await desk.sandbox.putEntry('DEVICE/2001/dial', dial ?? '')
    expect(await loggedIn()).toEqual([])
  })

  it('is free where the PBX has no parking lots', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await isInState('2001', 'NOT_INUSE')
    await desk.sandbox.module('res_parking.so', 'unload')
    later(1)
    await new AutomaticLogout(ctx).look()
    await desk.sandbox.module('res_parking.so', 'load')
    expect(await loggedIn()).toEqual([])
  })
})

describe('without a call', () => {
  it('nobody is logged out for a while in which no calls could be heard', async () => {
    await make(idle)
    await logIn('2001', '1001')
    await new AutomaticLogout(ctx).look()
    later(1)
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual(['2001'])
  })

  it('people are logged out when it is over, also if the worker was started again meanwhile', async () => {
    await make(idle)
    await logIn('2001', '1001')
    for (let minutes = 0; minutes <= 30; minutes += 2) {
      expect(await loggedIn()).toEqual(['2001'])
      await new AutomaticLogout(ctx).look()
      later(1 / 30)
    }
    await new AutomaticLogout(ctx).look()
    expect(await loggedIn()).toEqual([])
  })
})

describe('looking', () => {
  it('is not for sessions where there are neither rules nor last days', async () => {
    await logIn('2001', '1001')
    await ctx.store.db.accessRule.create({ data: { pbxId: 'main', extension: '1001', timeZone: 'UTC' } })
    const asked = vi.spyOn(ctx.store, 'seats')
    await new AutomaticLogout(ctx).look()
    expect(asked).not.toHaveBeenCalled()
  })

  it('waits until the next clock, at most for a minute; a new rule is looked at at once', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    const automatic = new AutomaticLogout(ctx)
    const asked = vi.spyOn(ctx.store, 'seats')
    await automatic.look()
    later(0.9 / 60)
    await automatic.look()
    expect(asked).toHaveBeenCalledTimes(1)
    later(0.2 / 60)
    await automatic.look()
    automatic.again()
    await automatic.look()
    expect(asked).toHaveBeenCalledTimes(3)
    later(-1)
    await automatic.look()
    expect(asked).toHaveBeenCalledTimes(4)
  })

  it('waits no longer than until the next clock, where that comes within the minute', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await isInState('2001', 'NOT_INUSE')
    const automatic = new AutomaticLogout(ctx)
    later(59.5 / 60)
    await automatic.look()
    expect(await loggedIn()).toEqual(['2001'])
    later(0.5 / 60)
    await automatic.look()
    expect(await loggedIn()).toEqual([])
  })

  it('ends with the one who is being logged out', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    await logIn('2002', '1002')
    later(1)
    const automatic = new AutomaticLogout(ctx)
    vi.spyOn(ctx.store, 'endSession').mockImplementationOnce((...ending) => {
      automatic.stop()
      return ctx.store.endSession(...ending)
    })
    await automatic.look()
    expect(await loggedIn()).toHaveLength(1)
  })

  it('is over at once when it is stopped, however long it would have rested', async () => {
    await make(afterAnHour)
    await logIn('2001', '1001')
    later(1)
    const automatic = new AutomaticLogout(ctx)
    let clock = 0
    // Every logout seems to take hours.
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += hourMs))
    const looking = automatic.look()
    await vi.waitFor(async () => expect(await loggedIn()).toEqual([]))
    automatic.stop()
    await looking
  })
})
