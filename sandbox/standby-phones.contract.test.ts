import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Pbx, startPbx, startPhone } from './index.ts'
import { StandbyPhones } from './standby-phones.ts'

const desks = ['2001', '2002']
let pbx: Pbx
let standby: StandbyPhones

beforeAll(async () => {
  pbx = await startPbx({ version: 22, ringSeconds: 3, briefSounds: true })
  standby = await StandbyPhones.start(pbx, desks)
})

afterAll(async () => {
  standby.stop()
  await pbx.remove()
})

const stateOf = (desk: string) => pbx.deviceState(`PJSIP/${desk}`)
const shows = (desk: string, state: string) => expect.poll(() => stateOf(desk), { timeout: 30_000 }).toBe(state)

test('each desk is a registered phone', async () => {
  // Asterisk answers a registration a moment before it reports the device.
  for (const desk of desks) await shows(desk, 'NOT_INUSE')
  expect(await stateOf('2003')).toBe('UNAVAILABLE')
})

test('a call rings there until the caller gives up', async () => {
  const caller = await startPhone({ pbx, number: '3001' })
  await caller.dial('2001')
  await shows('2001', 'RINGING')
  expect(await stateOf('2002')).toBe('NOT_INUSE')
  await caller.hangup()
  await shows('2001', 'NOT_INUSE')
  await caller.stop()
})

test('opening a phone at the desk takes it over, and afterwards the desk waits again', async () => {
  const phone = await startPhone({ pbx, number: '2001' })
  await standby.look()
  const caller = await startPhone({ pbx, number: '3001' })
  await caller.dial('2001')
  expect(await phone.waitForIncoming()).toMatchObject({ callerNumber: '3001' })
  await caller.hangup()
  await caller.stop()
  await phone.stop()
  expect(await stateOf('2001')).toBe('UNAVAILABLE')
  await standby.look()
  await shows('2001', 'NOT_INUSE')
})
