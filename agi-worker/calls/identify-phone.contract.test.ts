import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { desks } from '../../sandbox/index.ts'
import { PhoneWatch } from '../watch/phone-watch.ts'
import { identifyPhone } from './identify-phone.ts'

let desk: Reconciling

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  const { store, pbx, log } = desk.ctx
  await store.db.phoneStatus.deleteMany()
  await new PhoneWatch(store, pbx, log).refresh()
})
afterEach(() => vi.restoreAllMocks())

const asks = (endpoint: string) => {
  const read = vi.spyOn(desk.ctx.pbx, 'readEntries')
  const reads = () => read.mock.calls.reduce((sum, [names]) => sum + [...names].length, 0)
  return identifyPhone(desk.ctx, endpoint).then((phone) => ({ phone, reads: reads() }))
}

it('a phone whose dial string is known is found without asking the PBX', async () => {
  expect(await asks('PJSIP/2001')).toEqual({ phone: '2001', reads: 0 })
})

it('a phone outside the pool has nothing read of the phones that are known', async () => {
  expect(await asks('PJSIP/1001')).toEqual({ phone: null, reads: 0 })
})

it('only phones are read of which nothing is known yet', async () => {
  const { db } = desk.ctx.store
  await db.phoneStatus.deleteMany({ where: { phone: { number: '2002' } } })
  expect(await asks('PJSIP/1001')).toEqual({ phone: null, reads: 1 })
  expect(await asks('PJSIP/2002')).toMatchObject({ phone: '2002' })
})

it('all of them before the first look', async () => {
  await desk.ctx.store.db.phoneStatus.deleteMany()
  expect(await asks('PJSIP/2001')).toEqual({ phone: '2001', reads: desks.length })
})

it('a phone is found by each of the endpoints that it is dialled as', async () => {
  const { db } = desk.ctx.store
  const where = { phone: { number: '2001' } }
  await db.phoneStatus.updateMany({ where, data: { dial: 'PJSIP/2001&PJSIP/2001-soft' } })
  expect(await asks('PJSIP/2001-soft')).toEqual({ phone: '2001', reads: 0 })
  expect(await asks('PJSIP/200')).toEqual({ phone: null, reads: 0 })
})
