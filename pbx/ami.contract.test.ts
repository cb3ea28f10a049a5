import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx as Sandbox, startPbx } from '../sandbox/asterisk.ts'
import { type Proxy, startProxy } from '../sandbox/proxy.ts'
import { AmiConnection, AmiRefused, type AmiState, PbxUnavailable } from './ami-connection.ts'
import { UnsafeValue } from './ami-protocol.ts'
import { Pbx } from './pbx.ts'

let sandbox: Sandbox
let proxy: Proxy
let ami: AmiConnection
let pbx: Pbx

function becomes(state: AmiState): Promise<void> {
  return new Promise((resolve) => {
    const listener = (now: AmiState) => {
      if (now !== state) return
      ami.off('state', listener)
      resolve()
    }
    ami.on('state', listener)
    listener(ami.state)
  })
}

beforeAll(async () => {
  sandbox = await startPbx({ version: 22 })
  proxy = await startProxy(Number(sandbox.environment.AMI_PORT))
  ami = connectionTo(proxy.port, sandbox.environment.AMI_SECRET)
  pbx = new Pbx(ami)
  ami.start()
})

const connectionTo = (port: number, secret: string, timeoutMs = 500) =>
  new AmiConnection({ host: '127.0.0.1', port, username: sandbox.environment.AMI_USERNAME, secret, timeoutMs })

afterAll(async () => {
  ami.stop()
  await proxy.stop()
  await sandbox.remove()
})

afterEach(async () => {
  proxy.heal()
  await becomes('up')
})

describe('AstDB', () => {
  it('distinguishes no entry, an empty one and a value', async () => {
    await becomes('up')
    await pbx.writeEntry('hotdesk/empty', '')
    await pbx.writeEntry('hotdesk/full', 'a&b')
    expect(await pbx.readEntries(['hotdesk/none', 'hotdesk/empty', 'hotdesk/full'])).toEqual(
      new Map([
        ['hotdesk/none', null],
        ['hotdesk/empty', ''],
        ['hotdesk/full', 'a&b'],
      ]),
    )
  })

  it('deletes exactly one entry, and one that is gone already', async () => {
    await pbx.writeEntry('hotdesk/a_b', '1')
    await pbx.writeEntry('hotdesk/axb', '2')
    await pbx.writeEntry('hotdesk/a_b', null)
    await pbx.writeEntry('hotdesk/a_b', null)
    expect(await pbx.readEntry('hotdesk/axb')).toBe('2')
  })

  it('sends no value that could smuggle a second action in', async () => {
    await expect(pbx.writeEntry('hotdesk/x', '1\r\n\r\nAction: Logoff')).rejects.toThrow(UnsafeValue)
    expect(await pbx.readEntry('hotdesk/x')).toBeNull()
  })

  it('answers a thousand pipelined reads in their places', async () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => String(index))
    await Promise.all(numbers.map((number) => pbx.writeEntry(`hotdesk/${number}`, number)))
    const read = await Promise.all(numbers.map((number) => pbx.readEntry(`hotdesk/${number}`)))
    expect(read).toEqual(numbers)
  })
})

describe('hints and functions', () => {
  it('replaces a hint in place', async () => {
    await pbx.replaceHint('1001', 'PJSIP/2001&Custom:DND1001,CustomPresence:1001')
    expect(await pbx.readHint('1001')).toBe('PJSIP/2001&Custom:DND1001,CustomPresence:1001')
  })

  it('switches a custom device state off', async () => {
    await pbx.clearState('Custom:DND1001')
    expect(await pbx.evaluate('DEVICE_STATE(Custom:DND1001)')).toBe('NOT_INUSE')
  })

  it('says what the PBX refused', async () => {
    await expect(ami.send({ Action: 'NoSuchAction' })).rejects.toThrow(AmiRefused)
  })
})

describe('the connection', () => {
  it('comes back by itself after it was cut', async () => {
    const down = becomes('down')
    proxy.cut()
    await down
    await becomes('up')
    expect(await pbx.readEntry('hotdesk/full')).toBe('a&b')
  })

  it('notices a peer that vanished without closing, and fails what is under way', async () => {
    proxy.blackhole()
    await expect(pbx.readEntry('hotdesk/full')).rejects.toThrow(PbxUnavailable)
    expect(ami.state).not.toBe('up')
  })

  it('refuses at once while it is down', async () => {
    proxy.blackhole()
    const down = becomes('down')
    await down
    await expect(pbx.readEntry('hotdesk/full')).rejects.toThrow(PbxUnavailable)
  })

  it('goes on trying with a wrong secret and says why', async () => {
    // Asterisk takes a second before it refuses a login.
    const wrong = connectionTo(Number(sandbox.environment.AMI_PORT), 'wrong', 5_000)
    const causes: string[] = []
    const twice = new Promise<void>((resolve) => {
      wrong.on('state', (state, cause) => {
        if (state === 'down') causes.push(cause)
        if (causes.length === 2) resolve()
      })
    })
    wrong.start()
    await twice
    wrong.stop()
    expect(causes[0]).toContain('Authentication failed')
  })

  it('is not up as long as the user may not do what is needed', async () => {
    const settings = { host: '127.0.0.1', port: Number(sandbox.environment.AMI_PORT) }
    const login = { username: sandbox.environment.AMI_USERNAME, secret: sandbox.environment.AMI_SECRET }
    const narrow = new AmiConnection({ ...settings, ...login, needs: ['DBPut', 'Originate'] })
    const states: AmiState[] = []
    const cause = await new Promise<string>((resolve) => {
      narrow.on('state', (state, why) => {
        states.push(state)
        if (state === 'down') resolve(why)
      })
      narrow.start()
    })
    narrow.stop()
    expect(cause).toBe(`the AMI user ${login.username} may not use Originate: its write is too narrow`)
    expect(states).not.toContain('up')
  })
})
