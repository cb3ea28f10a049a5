import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { desks } from '../../sandbox/index.ts'
import { OurCalls } from '../calls/our-calls.ts'
import { PhoneWatch } from './phone-watch.ts'

let desk: Reconciling
let watch: PhoneWatch
let ourCalls: OurCalls

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  const { store, pbx, log } = desk.ctx
  await store.db.phoneStatus.deleteMany()
  ourCalls = new OurCalls()
  watch = new PhoneWatch(store, pbx, log, ourCalls)
  await watch.refresh()
  vi.restoreAllMocks()
})

const heard = (state: string, device = 'PJSIP/2001') =>
  watch.heard({ Event: 'DeviceStateChange', Device: device, State: state })

async function stateOf(number: string) {
  const row = await desk.ctx.store.db.phoneStatus.findFirst({ where: { phone: { number } } })
  return row && { dial: row.dial, deviceState: row.deviceState, hasMailbox: row.hasMailbox }
}

const idleSince = async (number: string) =>
  (await desk.ctx.store.db.phoneStatus.findFirst({ where: { phone: { number } } }))?.idleSince ?? null

/** A PBX whose answers to the questions for device states come only when they may. */
class HeldUp extends Pbx {
  private held: { answer: Promise<void>; noteAsked: () => void } | null = null

  /** From now on, until `answer` is called; `asked` resolves with the first question. */
  holdUp() {
    const [gate, first] = [gateway(), gateway()]
    this.held = { answer: gate.opened, noteAsked: first.open }
    return { asked: first.opened, answer: gate.open }
  }

  override async evaluate(expression: string): Promise<string> {
    const { held } = this
    const answer = await super.evaluate(expression)
    held?.noteAsked()
    await held?.answer
    return answer
  }
}

function gateway() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

describe('a call with the login or the logout code', () => {
  const longAgo = new Date('2026-01-01T09:00:00Z')
  const endpoint = 'PJSIP/2001'
  beforeEach(async () => {
    await heard('NOT_INUSE')
    await desk.ctx.store.db.phoneStatus.updateMany({ data: { idleSince: longAgo } })
  })

  it('is no call at the desk, however often it is tried', async () => {
    for (const _ of [1, 2]) {
      ourCalls.began(endpoint)
      await heard('INUSE')
      expect(await stateOf('2001')).toMatchObject({ deviceState: 'INUSE' })
      ourCalls.ended(endpoint)
      await heard('NOT_INUSE')
    }
    expect(await idleSince('2001')).toEqual(longAgo)
  })

  it('is none, no matter in which order the PBX reports phone and call', async () => {
    await heard('INUSE')
    ourCalls.began(endpoint)
    await heard('NOT_INUSE')
    ourCalls.ended(endpoint)
    expect(await idleSince('2001')).toEqual(longAgo)
  })

  it('is none where it was over before it could be written down', async () => {
    ourCalls.began(endpoint)
    await Promise.all([heard('UNAVAILABLE'), heard('INUSE'), heard('NOT_INUSE')])
    expect(await idleSince('2001')).toEqual(longAgo)
  })

  it('hides no other call meanwhile', async () => {
    ourCalls.began(endpoint)
    for (const state of ['INUSE', 'RINGINUSE', 'INUSE', 'NOT_INUSE']) await heard(state)
    expect(Number(await idleSince('2001'))).toBeGreaterThan(Number(longAgo))
  })

  it.each(['PJSIP/2002', null])('hides no call at another desk, or without it', async (other) => {
    if (other !== null) ourCalls.began(other)
    for (const state of ['INUSE', 'NOT_INUSE']) await heard(state)
    expect(Number(await idleSince('2001'))).toBeGreaterThan(Number(longAgo))
  })
})

describe('the phones of the pool', () => {
  it('are rows with what the PBX says of them, written in one statement', async () => {
    await desk.ctx.store.db.phoneStatus.deleteMany()
    const saved = vi.spyOn(desk.ctx.store, 'savePhoneStates')
    await new PhoneWatch(desk.ctx.store, desk.ctx.pbx, desk.ctx.log).refresh()
    expect(saved).toHaveBeenCalledTimes(1)
    expect(await desk.ctx.store.db.phoneStatus.count()).toBe(desks.length)
    expect(await stateOf('2001')).toEqual({ dial: 'PJSIP/2001', deviceState: 'UNAVAILABLE', hasMailbox: true })
    expect(await stateOf('2008')).toMatchObject({ hasMailbox: false })
  })

  it('are not written again where nothing has changed', async () => {
    const saved = vi.spyOn(desk.ctx.store, 'savePhoneStates')
    await watch.refresh()
    await watch.goOn()
    await heard('UNAVAILABLE')
    expect(saved).not.toHaveBeenCalled()
  })

  it('show what an event says at once, the last of several', async () => {
    await Promise.all([heard('RINGING'), heard('INUSE'), heard('NOT_INUSE'), heard('INUSE')])
    expect(await stateOf('2001')).toMatchObject({ deviceState: 'INUSE' })
  })

  it('show since when they have had no call, by what is written anyway', async () => {
    const saved = vi.spyOn(desk.ctx.store, 'savePhoneStates')
    const firstSeen = await idleSince('2001')
    expect(firstSeen).not.toBeNull()
    for (const state of ['UNAVAILABLE', 'NOT_INUSE', 'RINGING']) {
      await heard(state)
      expect(await idleSince('2001')).toEqual(firstSeen)
    }
    await heard('NOT_INUSE')
    const ended = await idleSince('2001')
    expect(Number(ended)).toBeGreaterThan(Number(firstSeen))
    await heard('UNAVAILABLE')
    expect(await idleSince('2001')).toEqual(ended)
    expect(saved.mock.calls.filter(([states]) => states.length > 0)).toHaveLength(4)
  })

  it('show it also after a call that was over before it could be written down', async () => {
    await heard('NOT_INUSE')
    const before = await idleSince('2001')
    await Promise.all([heard('UNAVAILABLE'), heard('RINGING'), heard('INUSE'), heard('NOT_INUSE')])
    expect(await stateOf('2001')).toMatchObject({ deviceState: 'NOT_INUSE' })
    expect(Number(await idleSince('2001'))).toBeGreaterThan(Number(before))
  })

  it('show it also where one worker saw the call, and the next one that it is over', async () => {
    const { db } = desk.ctx.store
    await db.phoneStatus.updateMany({ data: { deviceState: 'INUSE', idleSince: new Date(0) } })
    await new PhoneWatch(desk.ctx.store, desk.ctx.pbx, desk.ctx.log).refresh()
    expect(Number(await idleSince('2001'))).toBeGreaterThan(0)
  })

  it('keep what an event has said when a look that began before it ends later, the first look and any other', async () => {
    const { store, pbx, log } = desk.ctx
    await store.db.phoneStatus.deleteMany()
    const slow = new HeldUp(pbx.connection)
    watch = new PhoneWatch(store, slow, log)
    for (const state of ['RINGING', 'INUSE']) {
      const { asked, answer } = slow.holdUp()
      const looking = watch.refresh()
      await asked
      await heard(state)
      answer()
      await looking
      expect(await stateOf('2001')).toMatchObject({ deviceState: state })
    }
  })

  it('are known although the pool changes while they are written down for the first time', async () => {
    const { store, pbx, log } = desk.ctx
    await store.db.phoneStatus.deleteMany()
    watch = new PhoneWatch(store, pbx, log)
    const [saving, goOn] = [gateway(), gateway()]
    const save = store.savePhoneStates.bind(store)
    vi.spyOn(store, 'savePhoneStates').mockImplementationOnce(async (...states) => {
      saving.open()
      await goOn.opened
      return save(...states)
    })
    const looking = watch.refresh()
    await saving.opened
    const changed = watch.poolChanged()
    await expect.poll(() => watch.phonesOf('PJSIP/2001')).toEqual([])
    goOn.open()
    await Promise.all([looking, changed])
    expect(watch.phonesOf('PJSIP/2001')).toEqual(['2001'])
  })

  it('are read alone where they are new in the pool; those that have left it are forgotten', async () => {
    const { store, pbx } = desk.ctx
    const read = vi.spyOn(pbx, 'readEntries')
    await watch.poolChanged()
    expect(read).not.toHaveBeenCalled()
    await store.db.phone.create({ data: { pbxId: 'main', number: '3001' } })
    await watch.poolChanged()
    const numbers = read.mock.calls.flatMap(([names]) => [...names].map((name) => name.split('/')[1]))
    expect(new Set(numbers)).toEqual(new Set(['3001']))
    expect(await stateOf('3001')).toMatchObject({ dial: 'PJSIP/3001' })
    await store.db.phone.deleteMany({ where: { number: '3001' } })
    await heard('RINGING', 'PJSIP/3001')
    expect(await stateOf('3001')).toBeNull()
  })

  it('are read again when they have left the pool and come back unnoticed', async () => {
    const { db } = desk.ctx.store
    await db.phone.deleteMany({ where: { number: '2007' } })
    await db.phone.create({ data: { pbxId: 'main', number: '2007' } })
    await watch.poolChanged()
    expect(await stateOf('2007')).toMatchObject({ dial: 'PJSIP/2007' })
  })

  it('are read a few at a time, a thousand new ones too', { timeout: 60_000 }, async () => {
    const { store, pbx } = desk.ctx
    const numbers = Array.from({ length: 1_000 }, (_, index) => String(40_000 + index))
    await store.db.phone.createMany({ data: numbers.map((number) => ({ pbxId: 'main', number })) })
    let [underWay, most] = [0, 0]
    const ask = pbx.connection.ask.bind(pbx.connection)
    vi.spyOn(pbx.connection, 'ask').mockImplementation((...action) => {
      most = Math.max(most, ++underWay)
      return ask(...action).finally(() => underWay--)
    })
    await Promise.all([watch.poolChanged(), watch.refresh(), watch.goOn()])
    expect(most).toBeLessThanOrEqual(25 * 5)
    expect(await store.db.phoneStatus.count()).toBe(desks.length + numbers.length)
    await store.db.phone.deleteMany({ where: { number: { in: numbers } } })
  })
})
