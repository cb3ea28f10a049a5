import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoExtensions, type Pbx as Sandbox, startPbx } from '../sandbox/index.ts'
import { AmiConnection } from './ami-connection.ts'
import { BulkReadings } from './bulk-readings.ts'
import { type EntryName, devicesOf, dialOf, forwardOf } from './entries.ts'
import { Pbx } from './pbx.ts'

const numbers = [...demoExtensions.map(({ number }) => number), '1_01', '4444']
const names = numbers.flatMap((number): EntryName[] => [
  ...[devicesOf(number), dialOf(number), forwardOf(number)],
  ...[`AMPUSER/${number}/hint` as const, `HOTDESK/${number}/desk` as const, `CustomDevstate/DND${number}` as const],
])

describe.each([16, 22] as const)('on Asterisk %i', (version) => {
  let sandbox: Sandbox
  let ami: AmiConnection
  let pbx: Pbx

  beforeAll(async () => {
    sandbox = await startPbx({ version })
    const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
    ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
    await new Promise<void>((resolve) => {
      ami.on('state', (state) => (state === 'up' ? resolve() : undefined))
      ami.start()
    })
    pbx = new Pbx(ami)
    await pbx.writeEntry('AMPUSER/1001/hint', 'PJSIP/1001&Custom:DND1001,CustomPresence:1001')
    await pbx.writeEntry('AMPUSER/1002/hint', '')
    await pbx.writeEntry('CF/1003', '5550000')
    await pbx.writeEntry('CustomDevstate/DND1001', 'INUSE')
    // Neither is one of our entries, although a pattern finds them.
    await pbx.writeEntry('AMPUSER/1001/followme/device', 'x')
    await pbx.writeEntry('ampuser/1001/device', 'x')
  })
  afterAll(async () => {
    ami.stop()
    await sandbox.remove()
  })

  it('many entries read at once are what they are one by one', async () => {
    expect(await new BulkReadings(pbx, 1).readEntries(names)).toEqual(await pbx.readEntries(names))
  })

  it('many hints read at once are what they are one by one', async () => {
    expect(await new BulkReadings(pbx, 1).readHints(numbers)).toEqual(await pbx.readHints(numbers))
  })

  it('one action reads all of a kind, and none the second time', async () => {
    const sent = vi.spyOn(ami, 'ask')
    const readings = new BulkReadings(pbx, 1)
    await readings.readEntries(numbers.map(devicesOf))
    await readings.readEntries(numbers.map(devicesOf))
    await readings.readHints(numbers)
    await readings.readHints(numbers)
    expect(sent.mock.calls.map(([{ Action }]) => Action)).toEqual(['DBGetTree', 'ExtensionStateList'])
    sent.mockRestore()
  })

  it('what is read of a kind without names is not read again for one of them', async () => {
    const sent = vi.spyOn(ami, 'ask')
    const readings = new BulkReadings(pbx)
    expect((await readings.readAlike(devicesOf('')))?.get(devicesOf('1002'))).toBe('1002')
    expect(await readings.readEntries([devicesOf('1001')])).toEqual(new Map([[devicesOf('1001'), '1001']]))
    expect(sent.mock.calls.map(([{ Action }]) => Action)).toEqual(['DBGetTree'])
    sent.mockRestore()
  })

  it('many come over a separate connection, as long as there is one', async () => {
    const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
    const own = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret, events: 'system' })
    const [sent, sentThere] = [vi.spyOn(ami, 'ask'), vi.spyOn(own, 'ask')]
    const readings = () => new BulkReadings(new Pbx(ami, own), 1)
    const there = await readings().readEntries(names)
    expect(sentThere).not.toHaveBeenCalled()
    await new Promise<void>((resolve) => {
      own.on('state', (state) => (state === 'up' ? resolve() : undefined))
      own.start()
    })
    sent.mockClear()
    expect(await readings().readEntries(names)).toEqual(there)
    await readings().readHints(numbers)
    expect(sent).not.toHaveBeenCalled()
    own.stop()
    sent.mockRestore()
  })

  it('few entries are read one by one', async () => {
    const sent = vi.spyOn(ami, 'ask')
    await new BulkReadings(pbx, 3).readEntries([devicesOf('1001'), devicesOf('1002')])
    expect(sent.mock.calls.map(([{ Action }]) => Action)).toEqual(['DBGet', 'DBGet'])
    sent.mockRestore()
  })
})
