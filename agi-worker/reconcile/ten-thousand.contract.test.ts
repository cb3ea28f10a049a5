import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { seatMany, seatsFor } from '../../e2e/support/seat-many.ts'

const seats = seatsFor(10_000)
let desk: Reconciling

beforeAll(async () => {
  desk = await startReconciling(22)
  await seatMany(desk.ctx, seats)
}, 120_000)
afterAll(() => desk.stop())

it('the hints of ten thousand people are mended after a dialplan reload', { timeout: 300_000 }, async () => {
  await desk.sandbox.reload('dialplan reload')
  await desk.ctx.reconciler.resync()
  const hints = await desk.ctx.pbx.readAllHints()
  const missing = seats.filter(({ extension, phone }) => !hints.get(extension)?.startsWith(`PJSIP/${phone}&`))
  expect(missing).toEqual([])
  const { store } = desk.ctx
  expect(await store.db.event.count({ where: { type: 'drift.repaired' } })).toBe(seats.length)
  await desk.ctx.reconciler.resync()
  expect(await store.db.event.count({ where: { type: 'drift.repaired' } })).toBe(seats.length)
})

it('sessions and originals of ten thousand people are read, noted and forgotten by their numbers', async () => {
  const { store } = desk.ctx
  const numbers = seats.flatMap(({ phone, extension }) => [phone, extension])
  expect((await store.near(new Set(numbers))).sessions).toHaveLength(seats.length)
  const originals = await store.originals(numbers)
  expect(originals.size).toBe(3 * seats.length)
  expect((await store.near(new Set(numbers))).sessions).toHaveLength(seats.length)
  await store.db.session.updateMany({ data: { endedAt: new Date() } })
  await store.markApplied(await store.routedSessions(), await store.settings())
  expect(await store.routedSessions()).toEqual([])
  await store.forgetOriginals([...originals.keys()], 0)
  expect(await store.originals()).toEqual(new Map())
})
