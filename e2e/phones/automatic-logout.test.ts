import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Level, LogoutRule } from '../../lib/contract/logout-rules.ts'
import { firstAfter, weekdays } from '../../lib/contract/wall-clock.ts'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { hasLooked as everybodyHadTheirTurn } from '../support/hasty-desk.ts'
import { addDesks, HotDesk } from '../support/hot-desk.ts'
import { ScriptedClock } from '../support/scripted-clock.ts'
import { TestStore } from '../support/test-store.ts'
import { until } from '../support/until.ts'
import { WorkerHere } from '../support/worker-here.ts'

// The days of these people go by a clock that the test sets; everything else is real.
const timeZone = 'Europe/Berlin'
const monday = firstAfter(new Date(), { time: '08:00', weekdays: ['mon'], timeZone })
const on = (day: 'mon' | 'tue', time: string) =>
  firstAfter(new Date(monday.getTime() - 1), { time, weekdays: [day], timeZone })
const atEight: LogoutRule = { clock: 'time_of_day', time: '20:00', weekdays: [...weekdays], timeZone }

describe.each([22, 16] as const)('people are logged out automatically on Asterisk %i', (version) => {
  const clock = new ScriptedClock(monday)
  let pbx: Pbx
  let database: TestDatabase
  let store: TestStore
  let desk: HotDesk<WorkerHere>

  beforeAll(async () => {
    ;[pbx, database] = await Promise.all([
      startPbx({ version, ringSeconds: 3, briefSounds: true }),
      startTestDatabase(),
    ])
    store = new TestStore(database.url)
    await addDesks(store)
    const worker = await WorkerHere.start(pbx, database.url, { now: clock.now })
    desk = new HotDesk(pbx, worker, store, database)
  })
  afterAll(() => desk.stop())
  beforeEach(() => clock.set(monday))
  afterEach(async () => {
    await store.db.logoutRule.deleteMany()
    await desk.reset()
  })

  const make = (rule: LogoutRule, level: Level = 'pbx', place = '') =>
    store.db.logoutRule.create({ data: { pbxId: 'main', level, place, clock: rule.clock, rule } })
  const isOut = (number: string) => until(`${number} to be free`, async () => (await desk.holder(number)) === null)
  const hasLooked = () => everybodyHadTheirTurn(store, clock, { number: '2008', people: ['1008', '1009'] })
  const endings = () =>
    store.db.event.findMany({ where: { type: 'session.ended', phone: '2001' }, orderBy: { id: 'asc' } })

  it('at eight in the evening, and after the call for people who are in one', async () => {
    await make(atEight)
    await desk.logIn('2001', '1001')
    await desk.occupy('2002', '1002')
    const [caller, callee] = [await desk.phone('1003'), await desk.phone('2002')]
    await caller.dial('1002')
    await callee.answer()
    clock.set(on('mon', '19:59'))
    await hasLooked()
    expect(await desk.holder('2001')).toBe('1001')
    clock.set(on('mon', '20:00'))
    await isOut('2001')
    await desk.call('2003', '1001', '1001')
    await hasLooked()
    expect(await desk.holder('2002')).toBe('1002')
    expect(callee.state).toBe('established')
    await caller.hangup()
    await isOut('2002')
    const actor = { kind: 'policy', level: 'pbx', place: '', rule: atEight }
    expect((await endings()).at(-1)).toMatchObject({ actor, data: { reason: 'automatic' } })
  })

  it('not while a phone rings', async () => {
    await make(atEight)
    await desk.occupy('2001', '1001')
    const [caller, callee] = [await desk.phone('1003'), await desk.phone('2001')]
    await caller.dial('1001')
    await callee.waitForIncoming()
    clock.set(on('mon', '20:00'))
    await hasLooked()
    expect(await desk.holder('2001')).toBe('1001')
    await caller.hangup()
    await isOut('2001')
  })

  it('not while somebody whom they have parked waits for them', async () => {
    await make(atEight)
    await desk.occupy('2001', '1001')
    const [caller, callee] = [await desk.phone('1003'), await desk.phone('2001')]
    await caller.dial('1001')
    await callee.answer()
    // Only who is connected to somebody can be transferred, which a busy PBX does some time after the answer.
    await until('the two to be connected', async () => / 2 +basic/.test(await pbx.cli('bridge show all')))
    await callee.transfer('70')
    await callee.waitForState('idle')
    await until('the desk to be idle', async () => (await pbx.deviceState(pbx.endpoint('2001'))) === 'NOT_INUSE')
    clock.set(on('mon', '20:00'))
    await hasLooked()
    expect(await desk.holder('2001')).toBe('1001')
    expect(caller.state).toBe('established')
    await caller.hangup()
    await isOut('2001')
  })

  it('after half an hour without a call', async () => {
    await make({ clock: 'no_call', minutes: 30 }, 'desk', '2001')
    await desk.occupy('2001', '1001')
    await passMinutes(28)
    await desk.call('1003', '1001', '2001')
    await until('the end of the call to be known', async () => {
      const status = await store.db.phoneStatus.findFirst({ where: { phone: { number: '2001' } } })
      return status?.deviceState === 'NOT_INUSE' && status.idleSince?.getTime() === clock.now().getTime()
    })
    await passMinutes(28)
    expect(await desk.holder('2001')).toBe('1001')
    await passMinutes(2)
    await isOut('2001')
  })

  it('but for those who may stay', async () => {
    await make(atEight)
    await make({ clock: 'stay' }, 'person', '1002')
    await desk.occupy('2001', '1001')
    await desk.occupy('2002', '1002')
    clock.set(on('mon', '20:00'))
    await isOut('2001')
    await hasLooked()
    expect(await desk.holder('2002')).toBe('1002')
  })

  it('once, later, where there was no worker then; who came since stays', async () => {
    await make(atEight)
    await desk.occupy('2001', '1001')
    await desk.worker.stop()
    clock.set(on('tue', '07:00'))
    await desk.worker.revive()
    await isOut('2001')
    const before = await endings()
    await desk.logIn('2001', '1001')
    await hasLooked()
    expect(await desk.holder('2001')).toBe('1001')
    expect(await endings()).toHaveLength(before.length)
  })

  /** Nobody is idle for a time in which nobody has looked: it passes in small steps. */
  async function passMinutes(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 2) {
      clock.pass(2)
      await until('a look', async () => {
        const watch = await store.db.callWatch.findUnique({ where: { pbxId: 'main' } })
        return watch?.until.getTime() === clock.now().getTime()
      })
    }
  }
})
