import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { PbxUnavailable } from '../../pbx/ami-connection.ts'
import { Denied } from '../sessions/denied.ts'
import { personState } from './person-state.ts'

let desk: Reconciling

beforeAll(async () => {
  desk = await startReconciling(22)
})
afterAll(() => desk.stop())

const ask = (devices: string[]) => personState(desk.ctx.pbx, { extension: '1001', devices })

it('says whether a person does not want to be disturbed', async () => {
  expect(await ask([])).toEqual({ doNotDisturb: false, ownPhone: 'unknown' })
  await desk.sandbox.putEntry('DND/1001', 'YES')
  expect(await ask([])).toMatchObject({ doNotDisturb: true })
  await desk.sandbox.putEntry('DND/1001', null)
})

it('says what their own phone does', async () => {
  expect(await ask(['1001'])).toMatchObject({ ownPhone: 'unregistered' })
  expect(await ask(['4321'])).toMatchObject({ ownPhone: 'unknown' })
})

it('is refused while the PBX is away', async () => {
  vi.spyOn(desk.ctx.pbx, 'readEntries').mockRejectedValueOnce(new PbxUnavailable('gone'))
  await expect(ask(['1001'])).rejects.toThrow(Denied)
})
