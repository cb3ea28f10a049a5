import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { readSettings } from '../../runtime/launch/settings.ts'
import { checkExposure } from './exposure.ts'

const containing = (text: string) => expect.stringContaining(text) as string

// A real Asterisk on 127.0.0.1. 127.0.0.2 and the like stand for what else a machine is reached at.
describe('doctor on where AMI and ARI can be reached', () => {
  let pbx: Pbx
  let silent: Server

  beforeAll(async () => {
    pbx = await startPbx({ version: 22 })
    silent = createServer().listen(pbx.ports.ami, '127.0.0.3')
    await once(silent, 'listening')
  })
  afterAll(async () => {
    silent.close()
    await pbx.remove()
  })

  const check = (own: string[], changed: Record<string, string> = {}) =>
    checkExposure(readSettings({ ...pbx.environment, ...changed }), own)

  it('is content with loopback alone, whatever else has the port elsewhere', async () => {
    expect(await check([])).toMatchObject([{ status: 'ok' }])
    expect(await check(['127.0.0.2', '127.0.0.3'])).toMatchObject([{ status: 'ok' }])
  })

  it('warns when both answer at another address of this machine', async () => {
    expect(await check(['127.0.0.1', '127.0.0.2'])).toMatchObject([
      { status: 'warning', found: containing(`AMI answers without encryption at 127.0.0.1:${pbx.ports.ami}`) },
      { status: 'warning', found: containing(`ARI answers without encryption at 127.0.0.1:${pbx.ports.ari}`) },
    ])
  })

  it('says which file to change, also with FreePBX', async () => {
    expect(await check(['127.0.0.1'])).toMatchObject([
      { next: containing('manager_custom.conf, under [general](+)') },
      { next: containing('HTTP Bind Address') },
    ])
  })

  it.each(['192.0.2.1', '2001:db8::1', 'pbx.invalid'])('warns of links to %s without encryption', async (host) => {
    const url = `http://${host.includes(':') ? `[${host}]` : host}:8088`
    expect(await check([], { AMI_HOST: host, ARI_URL: url })).toMatchObject([
      { status: 'warning', found: containing('AMI_HOST names'), next: containing('app-on-another-host') },
      { status: 'warning', found: containing('ARI_URL names'), next: containing('create new secrets') },
    ])
  })

  it('takes an address of this machine for this machine', async () => {
    const own = { AMI_HOST: '192.0.2.1', ARI_URL: `http://192.0.2.1:${pbx.ports.ari}` }
    expect((await check(['192.0.2.1'], own)).map(({ found }) => found).join()).not.toContain('names')
  })
})

describe('doctor on a PBX that is reached encrypted', () => {
  const greeter = createServer((socket) => socket.end('Asterisk Call Manager/11.0.0\r\n'))
  // The port is Asterisk's usual one, so the address is one that nobody else has.
  const host = `127.${randomInt(1, 255)}.${randomInt(256)}.4`
  beforeAll(async () => {
    greeter.listen(5038, host)
    await once(greeter, 'listening')
  })
  afterAll(() => greeter.close())

  it('warns when AMI answers unencrypted beside it', async () => {
    const encrypted = { AMI_HOST: host, AMI_PORT: '5039', AMI_TLS: 'yes', ARI_URL: `https://${host}:8089` }
    const secrets = { AMI_USERNAME: 'x', AMI_SECRET: 'x', ARI_USERNAME: 'x', ARI_PASSWORD: 'x' }
    expect(await checkExposure(readSettings({ ...encrypted, ...secrets }), [host])).toMatchObject([
      { status: 'warning', found: `AMI answers without encryption at ${host}:5038.` },
    ])
  })
})
