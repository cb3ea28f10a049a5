import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { desks, people } from '../../sandbox/index.ts'
import { Reconciler } from './reconciler.ts'

/** Two of the eight phones a step, so that a round has four. */
const stepsOfRound = 4
let desk: Reconciling

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  vi.restoreAllMocks()
  await desk.reset()
  await begin({ rest: 0 })
})

async function begin({ rest }: { rest: number }): Promise<void> {
  const { store, pbx, log } = desk.ctx
  desk.ctx.reconciler = new Reconciler({ store, pbx, log, rounds: { fewPhones: 2, rest } })
  await desk.ctx.reconciler.resync()
}

async function round(): Promise<void> {
  for (let step = 0; step < stepsOfRound; step++) await desk.ctx.reconciler.patrol()
}

const deviceOf = (number: string) => desk.sandbox.getEntry(`AMPUSER/${number}/device`)
const kindsOf = (name: string) =>
  name
    .split('/')
    .filter((part) => !/^\d/.test(part))
    .join('/')

describe('rounds over a large pool', () => {
  it('repair within one of them what somebody else has changed at any desk', async () => {
    await desk.seatEverybody()
    for (const { number } of people.slice(0, 4)) await desk.sandbox.putEntry(`AMPUSER/${number}/device`, number)
    await round()
    for (const [index, { number }] of people.entries()) expect(await deviceOf(number)).toBe(desks[index]?.number)
    expect((await desk.eventTypes()).filter((type) => type === 'drift.repaired')).toHaveLength(4)
  })

  it('give a desk back that an old AstDB says somebody holds, and mend its hint', async () => {
    await desk.sandbox.putEntry('DEVICE/2008/user', '1001')
    await desk.ctx.pbx.replaceHint('2007', 'PJSIP/2001&Custom:DND2007,CustomPresence:2007')
    await round()
    expect(await desk.sandbox.getEntry('DEVICE/2008/user')).toBe('2008')
    expect(await desk.ctx.pbx.readHint('2007')).toBe('PJSIP/2007&Custom:DND2007,CustomPresence:2007')
  })

  it('mend the hint of whoever was logged in lately', async () => {
    await desk.logOut(await desk.logIn('2001', '1001'))
    await desk.ctx.store.db.originalEntry.deleteMany()
    await desk.ctx.pbx.replaceHint('1001', 'PJSIP/2001&Custom:DND1001,CustomPresence:1001')
    await round()
    expect(await desk.ctx.pbx.readHint('1001')).toBe('PJSIP/1001&Custom:DND1001,CustomPresence:1001')
  })

  it('compare a part of the pool at each step', async () => {
    await desk.seatEverybody()
    const read = vi.spyOn(desk.ctx.pbx, 'readEntry')
    await desk.ctx.reconciler.patrol()
    const devices = read.mock.calls.map(([name]) => name).filter((name) => kindsOf(name) === 'DEVICE/user')
    expect([...new Set(devices)]).toEqual(['DEVICE/2001/user', 'DEVICE/2002/user'])
  })

  it('begin with what the PBX has not been told of', async () => {
    const session = await desk.logIn('2005', '1001')
    await desk.ctx.store.endSession(session, 'forced', { kind: 'system', reason: 'test' })
    await desk.ctx.reconciler.patrol()
    expect(await deviceOf('1001')).toBe('1001')
    expect(await desk.eventTypes()).not.toContain('drift.repaired')
  })

  it('hold all of it back when a step finds a part of much that differs', async () => {
    await desk.seatEverybody()
    await desk.loseLogins()
    await desk.ctx.reconciler.patrol()
    expect(desk.ctx.reconciler.held?.phones).toHaveLength(people.length)
    await round()
    for (const { number } of people) expect(await deviceOf(number)).toBe(number)
    expect((await desk.eventTypes()).filter((type) => type === 'plan.held')).toHaveLength(1)
    await desk.ctx.reconciler.resync({ applyHeld: true })
    expect(await deviceOf('1005')).toBe('2005')
  })

  it('end the holding back when the PBX is right again', async () => {
    await desk.seatEverybody()
    await desk.loseLogins()
    await desk.ctx.reconciler.patrol()
    for (const [index, { number }] of people.entries())
      await desk.sandbox.putEntry(`AMPUSER/${number}/device`, desks[index]?.number ?? null)
    await desk.ctx.reconciler.patrol()
    expect(desk.ctx.reconciler.held).toBeNull()
  })

  it('repair nothing of a step that found something before all was looked at, which may have to wait', async () => {
    await desk.seatEverybody()
    await begin({ rest: Infinity })
    await desk.sandbox.putEntry('AMPUSER/1001/device', '1001')
    await round()
    expect(await deviceOf('1001')).toBe('1001')
    await desk.ctx.reconciler.resync()
    expect(await deviceOf('1001')).toBe('2001')
  })
})
