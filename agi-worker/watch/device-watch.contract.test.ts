import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { demoExtensions } from '../../sandbox/people.ts'
import { DeviceWatch } from './device-watch.ts'

let desk: Reconciling
let watch: DeviceWatch

beforeAll(async () => {
  desk = await startReconciling(22)
  watch = new DeviceWatch(desk.ctx.store, desk.ctx.pbx)
  await watch.look()
})
afterAll(() => desk.stop())

const devices = async () => {
  const rows = await desk.ctx.store.db.device.findMany({ where: { pbxId: 'main' }, orderBy: { number: 'asc' } })
  return new Map(rows.map(({ number, dial }) => [number, dial]))
}

it('every device of the PBX is a row with what rings it, in the pool or not', async () => {
  const found = await devices()
  expect([...found.keys()]).toEqual(demoExtensions.map(({ number }) => number).toSorted())
  expect(found.get('2001')).toBe('PJSIP/2001')
})

it('what the PBX has got since is added, what it has changed is changed, what it has lost goes', async () => {
  await desk.sandbox.putEntry('DEVICE/2999/dial', 'PJSIP/2999')
  await desk.sandbox.putEntry('DEVICE/3001/dial', 'PJSIP/3001-new')
  await desk.sandbox.putEntry('DEVICE/1009/dial', null)
  await desk.sandbox.putEntry('DEVICE/door/dial', 'PJSIP/door')
  await watch.look()
  const found = await devices()
  expect([found.get('2999'), found.get('3001')]).toEqual(['PJSIP/2999', 'PJSIP/3001-new'])
  expect([found.has('1009'), found.has('door')]).toEqual([false, false])
})

it('the next worker goes on from what is known', async () => {
  const before = await devices()
  await desk.ctx.store.db.device.create({ data: { pbxId: 'main', number: '7777', dial: 'PJSIP/7777' } })
  await new DeviceWatch(desk.ctx.store, desk.ctx.pbx).look()
  expect(await devices()).toEqual(before)
})

it('nobody’s log-in changes what there is', async () => {
  const before = await devices()
  await desk.logIn('2001', '1001')
  await watch.look()
  expect(await devices()).toEqual(before)
  await desk.reset()
})
