import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { saveHeartbeat, saveHeld } from '../adapters/postgres/worker-state.ts'
import { forRequest } from '../context.ts'
import { people } from '../../sandbox/index.ts'
import { applyHeld } from './apply-held.ts'

const actor = { kind: 'system', reason: 'test' } as const
let desk: Reconciling

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(() => desk.reset())

const deviceOfAlice = () => desk.sandbox.getEntry('AMPUSER/1001/device')

async function anOldAstDbIsHeld(): Promise<void> {
  await desk.seatEverybody()
  await desk.loseLogins()
  await desk.ctx.reconciler.resync()
  expect(desk.ctx.reconciler.held?.phones).toHaveLength(people.length)
}

describe('a plan that the safety brake holds', () => {
  it.each([
    ['a stricter brake', { brakeShare: 0.1 }],
    ['a looser brake', { brakeShare: 1 }],
    ['own phones that ring too', { ringOwnDevices: true }],
    ['the other routing strategy', { strategy: 'call_forward' }],
  ])('stays held when settings are saved: %s', async (_, settings) => {
    await anOldAstDbIsHeld()
    await desk.saveSettings(settings)
    await desk.ctx.reconciler.resync()
    await desk.ctx.reconciler.resync()
    expect(await deviceOfAlice()).toBe('1001')
    expect(await desk.sandbox.getEntry('CF/1001')).toBeNull()
    expect(desk.ctx.reconciler.held?.phones).toHaveLength(people.length)
    expect(await desk.eventTypes()).not.toContain('drift.repaired')
  })

  it('is carried out under the settings of the day when somebody decides, and that is recorded', async () => {
    await anOldAstDbIsHeld()
    await desk.saveSettings({ ringOwnDevices: true })
    await applyHeld(forRequest(desk.ctx, 'of-anna'), actor)
    expect(await deviceOfAlice()).toBe('2001&1001')
    const events = await desk.ctx.store.db.event.findMany({ where: { requestId: 'of-anna' }, orderBy: { id: 'asc' } })
    expect(events.map(({ type }) => type)).toEqual([...people.map(() => 'drift.repaired'), 'plan.applied'])
    expect(desk.ctx.reconciler.held).toBeNull()
  })

  it('stays held when so few phones are left in it that they alone would not have been held', async () => {
    await anOldAstDbIsHeld()
    for (const [index, { number }] of people.entries())
      if (index > 0) await desk.sandbox.putEntry(`AMPUSER/${number}/device`, `200${index + 1}`)
    await desk.ctx.reconciler.resync()
    expect(await deviceOfAlice()).toBe('1001')
    expect(desk.ctx.reconciler.held?.phones).toEqual(['2001'])
  })

  it('is over when the PBX is right again', async () => {
    await anOldAstDbIsHeld()
    for (const [index, { number }] of people.entries())
      await desk.sandbox.putEntry(`AMPUSER/${number}/device`, `200${index + 1}`)
    await desk.ctx.reconciler.resync()
    expect(desk.ctx.reconciler.held).toBeNull()
  })

  it('stays held through a restart of the worker, also when settings are saved meanwhile', async () => {
    await anOldAstDbIsHeld()
    await applied(-120)
    await lastSeen(60)
    await desk.saveSettings({ ringOwnDevices: true, brakeShare: 1 })
    await desk.restartWorker()
    await desk.ctx.reconciler.resync()
    expect(await deviceOfAlice()).toBe('1001')
    expect((await desk.eventTypes()).filter((type) => type === 'plan.held')).toHaveLength(1)
  })
})

describe('settings that change the routing', () => {
  it('are carried out where nothing else has changed, also when a worker has died in the middle of it', async () => {
    await desk.seatEverybody()
    await applied(-120)
    await lastSeen(60)
    await desk.restartWorker()
    await desk.saveSettings({ ringOwnDevices: true })
    for (const [index, { number }] of people.entries())
      if (index > 0) await desk.sandbox.putEntry(`AMPUSER/${number}/device`, `200${index + 1}&${number}`)
    await desk.ctx.reconciler.resync()
    expect(await deviceOfAlice()).toBe('2001&1001')
    expect(await desk.eventTypes()).not.toContain('drift.repaired')
    expect(desk.ctx.reconciler.held).toBeNull()
  })
})

describe('sessions from a backup that does not say how they were routed', () => {
  beforeEach(async () => {
    await desk.seatEverybody()
    await desk.ctx.reconciler.resync()
    await desk.ctx.store.db.session.updateMany({ data: { appliedUnder: Prisma.DbNull } })
  })

  it('are braked like any others', async () => {
    await desk.loseLogins()
    await desk.ctx.reconciler.resync()
    expect(desk.ctx.reconciler.held?.phones).toHaveLength(people.length)
  })

  it('are known again after a comparison that finds them right', async () => {
    await desk.ctx.reconciler.resync()
    const unknown = { appliedUnder: { equals: Prisma.DbNull }, endedAt: null }
    expect(await desk.ctx.store.db.session.count({ where: unknown })).toBe(0)
    expect(await desk.eventTypes()).not.toContain('drift.repaired')
  })
})

describe('a power cut', () => {
  it('holds nothing back of what a PBX forgot that went down with everything else', async () => {
    await desk.seatEverybody()
    await desk.loseLogins()
    await applied(-21)
    await lastSeen(22)
    await desk.restartWorker()
    await desk.ctx.reconciler.resync()
    expect(desk.ctx.reconciler.held).toBeNull()
    expect(await deviceOfAlice()).toBe('2001')
  })

  it('still holds back what was routed long before it', async () => {
    await desk.seatEverybody()
    await desk.loseLogins()
    await applied(-60)
    await lastSeen(22)
    await desk.restartWorker()
    await desk.ctx.reconciler.resync()
    expect(desk.ctx.reconciler.held?.phones).toHaveLength(people.length)
  })

  it('still counts when the link is lost again before the first comparison', async () => {
    await desk.seatEverybody()
    await desk.loseLogins()
    await applied(-21)
    await lastSeen(22)
    await desk.restartWorker()
    desk.ctx.reconciler.noteOutage()
    await desk.ctx.reconciler.resync()
    expect(await deviceOfAlice()).toBe('2001')
  })

  it('excuses nothing that happens after the comparison that made up for it', async () => {
    await desk.seatEverybody()
    await desk.ctx.reconciler.resync()
    await desk.loseLogins()
    await desk.ctx.reconciler.resync()
    expect(desk.ctx.reconciler.held?.phones).toHaveLength(people.length)
  })
})

/** The last sign of life of the worker that ran before, which may have held something back. */
async function lastSeen(secondsAgo: number): Promise<void> {
  const { store, reconciler } = desk.ctx
  await saveHeartbeat(store)
  await saveHeld(store, reconciler.held)
  await store.db.pbxHeartbeat.updateMany({ data: { heartbeatAt: secondsFromNow(-secondsAgo) } })
}

const applied = (seconds: number) =>
  desk.ctx.store.db.session.updateMany({ where: { endedAt: null }, data: { appliedAt: secondsFromNow(seconds) } })

const secondsFromNow = (seconds: number) => new Date(Date.now() + seconds * 1000)
