import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx as Sandbox, startPbx } from '../sandbox/index.ts'
import { AmiConnection } from './ami-connection.ts'

describe.each([22, 16] as const)('of the events of Asterisk %d', (version) => {
  let sandbox: Sandbox
  const connections: AmiConnection[] = []

  beforeAll(async () => {
    sandbox = await startPbx({ version })
  })
  afterAll(async () => {
    for (const ami of connections) ami.stop()
    await sandbox.remove()
  })

  /** What a connection hears from when it is up. */
  async function hearing(only?: readonly string[]): Promise<string[]> {
    const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
    const ami = new AmiConnection({
      host: '127.0.0.1',
      port: Number(AMI_PORT),
      username,
      secret,
      ...(only && { only }),
    })
    connections.push(ami)
    const heard: string[] = []
    ami.on('event', ({ Event = '' }) => heard.push(Event))
    ami.start()
    await expect.poll(() => ami.state).toBe('up')
    return heard
  }

  it('those that are wanted come, and no others', async () => {
    const [all, wanted] = [await hearing(), await hearing(['DeviceStateChange', 'FullyBooted'])]
    await sandbox.cli('channel originate Local/s@load-keys application Wait 0')
    await sandbox.cli('devstate change Custom:wanted INUSE')
    await expect.poll(() => wanted).toContain('DeviceStateChange')
    await expect.poll(() => all).toContain('Newchannel')
    expect(wanted.filter((event) => !['DeviceStateChange', 'FullyBooted'].includes(event))).toEqual([])
  })
})
