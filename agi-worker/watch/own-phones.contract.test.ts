import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Reconciling, startReconciling } from '../../e2e/support/reconciling.ts'
import { PbxUnavailable } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { Denied } from '../sessions/denied.ts'
import { OwnPhones } from './own-phones.ts'

let desk: Reconciling
let phones: OwnPhones

beforeAll(async () => {
  desk = await startReconciling(22)
  desk.ctx.pbx.connection.on('event', (event) => phones.heard(event))
  // A phone whose state a test can set.
  await desk.sandbox.putEntry('DEVICE/1001/dial', 'Custom:Anna')
})
afterAll(() => desk.stop())
beforeEach(async () => {
  vi.restoreAllMocks()
  phones = new OwnPhones(desk.ctx.pbx)
  await annaIs('NOT_INUSE')
})

const annaIs = (state: string) => desk.ctx.pbx.setState('Custom:Anna', state)
const anna = { extension: '1001', devices: ['1001'] }
const others = [
  { extension: '1002', devices: ['1002'] },
  { extension: '1003', devices: [] },
]

describe('what people’s own phones do', () => {
  it('is said of many at once', async () => {
    await annaIs('INUSE')
    expect(await phones.linesOf([anna, ...others])).toEqual({ 1001: 'in_call', 1002: 'unregistered', 1003: 'unknown' })
  })

  it('is the liveliest of several', async () => {
    expect(await phones.linesOf([{ extension: '1001', devices: ['1002', '1001'] }])).toEqual({ 1001: 'idle' })
  })

  it('is heard of from then on, and the PBX not asked again', async () => {
    await phones.linesOf([anna])
    const asked = vi.spyOn(desk.ctx.pbx.connection, 'ask')
    await annaIs('INUSE')
    await vi.waitFor(async () => expect(await phones.linesOf([anna])).toEqual({ 1001: 'in_call' }))
    expect(asked.mock.calls).toMatchObject([[{ Action: 'Setvar' }, null]])
  })

  it('is asked for again when events may have been missed', async () => {
    await phones.linesOf([anna])
    await desk.sandbox.putEntry('DEVICE/1001/dial', 'PJSIP/1001')
    expect(await phones.linesOf([anna])).toEqual({ 1001: 'idle' })
    phones.forget()
    expect(await phones.linesOf([anna])).toEqual({ 1001: 'unregistered' })
    await desk.sandbox.putEntry('DEVICE/1001/dial', 'Custom:Anna')
  })

  it('is what was heard last, also while the PBX is being asked', async () => {
    class Late extends Pbx {
      override async evaluate(expression: string): Promise<string> {
        const answer = await super.evaluate(expression)
        phones.heard({ Event: 'DeviceStateChange', Device: 'Custom:Anna', State: 'INUSE' })
        return answer
      }
    }
    phones = new OwnPhones(new Late(desk.ctx.pbx.connection))
    expect(await phones.linesOf([anna])).toEqual({ 1001: 'in_call' })
  })

  it('is refused while the PBX is away, and asked for again afterwards', async () => {
    vi.spyOn(desk.ctx.pbx, 'evaluate').mockRejectedValueOnce(new PbxUnavailable('gone'))
    await expect(phones.linesOf([anna])).rejects.toThrow(Denied)
    expect(await phones.linesOf([anna])).toEqual({ 1001: 'idle' })
  })
})
