import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx as Sandbox, startPbx } from '../../../sandbox/index.ts'
import { type Proxy, startProxy } from '../../../sandbox/proxy.ts'
import { createLog } from '../../log.ts'
import { AriConnection, type AriState } from './ari.ts'

let sandbox: Sandbox
let proxy: Proxy
let ari: AriConnection

const connectionTo = (port: number, password: string) => {
  const { ARI_USERNAME: username } = sandbox.environment
  const settings = { url: `http://127.0.0.1:${port}`, username, password, application: 'hotdesk' }
  return new AriConnection(settings, createLog('error'))
}

/** The first state the connection is in, or enters, that fulfils the condition. */
function enters(connection: AriConnection, fulfils: (state: AriState) => boolean): Promise<string> {
  return new Promise((resolve) => {
    const listener = (state: AriState, cause: string) => {
      if (!fulfils(state)) return
      connection.off('state', listener)
      resolve(cause)
    }
    connection.on('state', listener)
    listener(connection.state, '')
  })
}

const up = () => enters(ari, (state) => state === 'up')
const broken = () => enters(ari, (state) => state !== 'up')

beforeAll(async () => {
  sandbox = await startPbx({ version: 22 })
  proxy = await startProxy(Number(new URL(sandbox.environment.ARI_URL).port))
  ari = connectionTo(proxy.port, sandbox.environment.ARI_PASSWORD)
  ari.start()
  await up()
})

afterAll(async () => {
  ari.stop()
  await proxy.stop()
  await sandbox.remove()
})

describe('the ARI connection', () => {
  it('registers the application', async () => {
    expect(await sandbox.cli('ari show apps')).toContain('hotdesk')
  })

  it('has Asterisk send the events that calls need, and no others', async () => {
    const { ARI_URL: url, ARI_USERNAME: user, ARI_PASSWORD: password } = sandbox.environment
    const allowed = async () => {
      const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
      const answer = await fetch(`${url}/ari/applications/hotdesk`, { headers })
      const { events_allowed: events } = (await answer.json()) as { events_allowed: { type: string }[] }
      return events.map(({ type }) => type)
    }
    await expect
      .poll(allowed)
      .toEqual(expect.arrayContaining(['StasisStart', 'ChannelDtmfReceived', 'PlaybackFinished']))
    expect(await allowed()).not.toContain('ChannelVarset')
  })

  it('comes back by itself after it was cut', async () => {
    const lost = broken()
    proxy.cut()
    await lost
    await up()
  })

  it('notices a peer that vanished without closing', async () => {
    const lost = broken()
    proxy.blackhole()
    await lost
    proxy.heal()
    await up()
  })

  it('comes back after Asterisk was killed and started again', async () => {
    const lost = broken()
    await sandbox.kill()
    await lost
    await sandbox.start()
    await up()
    expect(await sandbox.cli('ari show apps')).toContain('hotdesk')
  })

  it('says when another program takes the application', async () => {
    const replaced = new Promise<void>((resolve) => ari.once('replaced', resolve))
    const other = connectionTo(proxy.port, sandbox.environment.ARI_PASSWORD)
    other.start()
    await replaced
    other.stop()
  })

  it('goes on trying with a wrong password, and says why', async () => {
    const wrong = connectionTo(proxy.port, 'not-the-password')
    const refused = enters(wrong, (state) => state === 'connecting').then(() => {
      return enters(wrong, (state) => state === 'down')
    })
    wrong.start()
    const cause = await refused
    wrong.stop()
    expect(cause).toBe('ARI refuses the user or the password (ARI_USERNAME, ARI_PASSWORD)')
  })
})
