import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { DoNotDisturbWatch } from './do-not-disturb-watch.ts'

let desk: Reconciling
let watch: DoNotDisturbWatch

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  for (const extension of ['1001', '1002']) await desk.sandbox.putEntry(`DND/${extension}`, null)
  watch = new DoNotDisturbWatch(desk.ctx.store, desk.ctx.pbx)
  await watch.look()
})

const found = async () => {
  const rows = await desk.ctx.store.db.doNotDisturb.findMany({ orderBy: { extension: 'asc' } })
  return rows.map(({ extension }) => extension)
}

it('those who do not want to be disturbed are rows, for as long as it is so', async () => {
  expect(await found()).toEqual([])
  await desk.sandbox.putEntry('DND/1001', 'YES')
  await desk.sandbox.putEntry('DND/1002', 'YES')
  await watch.look()
  expect(await found()).toEqual(['1001', '1002'])
  await desk.sandbox.putEntry('DND/1001', null)
  await watch.look()
  expect(await found()).toEqual(['1002'])
})

it('the next worker goes on from what is known', async () => {
  await desk.ctx.store.db.doNotDisturb.create({ data: { pbxId: 'main', extension: '1003' } })
  await new DoNotDisturbWatch(desk.ctx.store, desk.ctx.pbx).look()
  expect(await found()).toEqual([])
})

it.each([
  ['DeviceStateChange', 'Custom:DND1001', true],
  ['DeviceStateChange', 'Custom:DEVDND2001', false],
  ['DeviceStateChange', 'PJSIP/2001', false],
  ['Reload', undefined, false],
])('%s of %s asks for a look: %s', (Event, Device, isAbout) => {
  expect(watch.isAbout({ Event, ...(Device !== undefined && { Device }) })).toBe(isAbout)
})
