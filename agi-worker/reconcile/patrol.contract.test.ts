import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { desks, people } from '../../sandbox/index.ts'
import { Reconciler } from './reconciler.ts'

let desk: Reconciling

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  await desk.reset()
  await begin({ rest: 0 })
})

async function begin({ rest }: { rest: number }): Promise<void> {
  const { store, pbx, log } = desk.ctx
  desk.ctx.reconciler = new Reconciler({ store, pbx, log, rest })
  await desk.ctx.reconciler.resync()
}

async function patrol(): Promise<void> {
  if (desk.ctx.reconciler.hasRested) await desk.ctx.reconciler.resync()
}

const deviceOf = (number: string) => desk.sandbox.getEntry(`AMPUSER/${number}/device`)

describe('a patrol', () => {
  it('repairs what somebody else has changed', async () => {
    await desk.seatEverybody()
    for (const { number } of people.slice(0, 4)) await desk.sandbox.putEntry(`AMPUSER/${number}/device`, number)
    await patrol()
    for (const [index, { number }] of people.entries()) expect(await deviceOf(number)).toBe(desks[index]?.number)
    expect((await desk.eventTypes()).filter((type) => type === 'drift.repaired')).toHaveLength(4)
  })

  it('holds back what is too much at once', async () => {
    await desk.seatEverybody()
    await desk.loseLogins()
    await patrol()
    await patrol()
    expect(desk.ctx.reconciler.held?.phones).toHaveLength(people.length)
    for (const { number } of people) expect(await deviceOf(number)).toBe(number)
  })

  it('rests after a comparison, and one that is asked for does not wait', async () => {
    await desk.seatEverybody()
    await begin({ rest: Infinity })
    await desk.sandbox.putEntry('AMPUSER/1001/device', '1001')
    await patrol()
    expect(await deviceOf('1001')).toBe('1001')
    await desk.ctx.reconciler.resync()
    expect(await deviceOf('1001')).toBe('2001')
  })
})

it('a login while everything is compared and rewritten ends where the person is, and is nobody else’s damage', async () => {
  await desk.seatEverybody()
  await desk.loseLogins()
  const { reconciler } = desk.ctx
  const all = reconciler.resync({ applyHeld: true })
  await Promise.all([all, desk.logIn('2008', '1001'), desk.logIn('2007', '1008')])
  await reconciler.resync()
  expect(await deviceOf('1001')).toBe('2008')
  expect(await desk.sandbox.getEntry('DEVICE/2007/user')).toBe('1008')
  expect(await desk.sandbox.getEntry('DEVICE/2001/user')).toBe('2001')
  const drifts = await desk.ctx.store.db.event.findMany({ where: { type: 'drift.repaired' } })
  expect(drifts.map(({ extension }) => extension)).not.toContain('1008')
})
