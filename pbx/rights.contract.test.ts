import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../e2e/support/until.ts'
import { type Pbx, startPbx } from '../sandbox/index.ts'
import { Manager } from '../sandbox/manager.ts'
import { neededActions } from './pbx.ts'

// What the shipped AMI and ARI users may do, on a real Asterisk: the least that works, and what a thief could do with it.
describe.each([22, 16] as const)('the rights of Hot Desk’s users on Asterisk %i', (version) => {
  const dir = mkdtempSync(join(tmpdir(), 'hotdesk-rights-'))
  const file = join(dir, 'etc/manager_hotdesk.conf')
  let pbx: Pbx
  let shipped: string

  beforeAll(async () => {
    pbx = await startPbx({ version, dir })
    shipped = readFileSync(file, 'utf8')
  })
  afterAll(async () => {
    await pbx.remove()
    rmSync(dir, { recursive: true, force: true })
  })

  async function asHotDesk<T>(work: (manager: Manager) => Promise<T>): Promise<T> {
    const manager = await Manager.open(pbx.ports.ami, 'hotdesk', pbx.secrets.ami)
    try {
      return await work(manager)
    } finally {
      manager.close()
    }
  }
  const allowed = () => asHotDesk(async (manager) => Object.keys(await manager.ask({ Action: 'ListCommands' })))

  it('hold all that the worker needs, and neither commands, calls nor configuration files to write', async () => {
    const actions = await allowed()
    expect(actions).toEqual(
      expect.arrayContaining([...neededActions, 'ShowDialPlan', 'CoreSettings', 'DeviceStateList']),
    )
    for (const action of ['Command', 'Originate', 'UpdateConfig', 'CreateConfig', 'MessageSend', 'AGI', 'QueueAdd'])
      expect(actions).not.toContain(action)
  })

  it.each([
    ['system', ['DBPut', 'DBDel', 'DialplanExtensionAdd']],
    ['call', ['Setvar']],
    ['reporting', ['ShowDialPlan']],
  ])('are the least that works: without %s the PBX refuses %j', async (right, lost) => {
    const narrower = /^write = (.*)$/m
      .exec(shipped)?.[1]
      ?.split(',')
      .filter((name) => name !== right)
    writeFileSync(file, shipped.replace(/^write = .*$/m, `write = ${narrower?.join(',') ?? ''}`))
    await pbx.reload('manager reload')
    const actions = await allowed()
    writeFileSync(file, shipped)
    await pbx.reload('manager reload')
    for (const action of lost) expect(actions).not.toContain(action)
  })

  describe('in the hands of a thief', () => {
    it('read every secret and PIN that the PBX has', async () => {
      const read = (name: string) =>
        asHotDesk(async (manager) => JSON.stringify(await manager.ask({ Action: 'GetConfig', Filename: name })))
      expect(await read('manager.conf')).toContain(pbx.secrets.sandbox)
      expect(await read('ari_hotdesk.conf')).toContain(pbx.secrets.ari)
      expect(await read('pjsip.conf')).toContain(pbx.secrets.phones['2001'])
      expect(await read('voicemail.conf')).toContain('4711')
    })

    it('run a program as Asterisk’s account, when next somebody dials a number', async () => {
      const proof = join(dir, 'run-by-a-thief')
      await asHotDesk(async (manager) => {
        await manager.ask({ Action: 'ModuleLoad', Module: 'app_system.so', LoadType: 'load' })
        const step = { Context: 'from-internal', Extension: '1001', Priority: '1', Replace: 'yes' }
        const program = { Application: 'System', ApplicationData: `touch ${proof}` }
        const answer = await manager.ask({ Action: 'DialplanExtensionAdd', ...step, ...program })
        expect(answer.Response).toBe('Success')
      })
      expect(existsSync(proof)).toBe(false)
      await pbx.cli('channel originate Local/1001@from-internal application Wait 1')
      await until('the program', () => existsSync(proof))
    })

    it('read SIP secrets and PINs, place calls and load modules by ARI', async () => {
      const authorization = `Basic ${Buffer.from(`hotdesk:${pbx.secrets.ari}`).toString('base64')}`
      const ari = async (path: string, method = 'GET') => {
        const response = await fetch(`http://127.0.0.1:${pbx.ports.ari}/ari/${path}`, {
          method,
          headers: { authorization },
        })
        return { status: response.status, text: await response.text() }
      }
      expect((await ari('asterisk/config/dynamic/res_pjsip/auth/2001')).text).toContain(pbx.secrets.phones['2001'])
      expect((await ari('asterisk/modules/app_system.so', 'POST')).status).toBeLessThan(500)
      expect(await pbx.cli('module show like app_system')).toContain('Running')
      const call = 'channels?endpoint=Local/1002@from-internal&context=from-internal&extension=1003&priority=1'
      const { id } = JSON.parse((await ari(call, 'POST')).text) as { id: string }
      const pin = await ari(`channels/${id}/variable?variable=${encodeURIComponent('VM_INFO(1001@default,password)')}`)
      expect(JSON.parse(pin.text)).toEqual({ value: '4711' })
      await ari(`channels/${id}`, 'DELETE')
    })

    it('are of no use from an address that permit does not name', async () => {
      const manager = connect({ port: pbx.ports.ami, host: '127.0.0.1', localAddress: '127.0.0.2' })
      manager.write(`Action: Login\r\nUsername: hotdesk\r\nSecret: ${pbx.secrets.ami}\r\n\r\n`)
      let answer = ''
      manager.setEncoding('utf8').on('data', (text: string) => (answer += text))
      await until('an answer', () => answer.includes('Response:'))
      manager.destroy()
      expect(answer).toContain('Authentication failed')
    })

    it('stay connected after the secret was changed', async () => {
      const thief = await Manager.open(pbx.ports.ami, 'hotdesk', pbx.secrets.ami)
      writeFileSync(file, shipped.replace(pbx.secrets.ami, 'another-secret'))
      await pbx.reload('manager reload')
      await expect(asHotDesk(() => Promise.resolve())).rejects.toThrow('Authentication failed')
      expect(await thief.ask({ Action: 'Ping' })).toMatchObject({ Response: 'Success' })
      thief.close()
      writeFileSync(file, shipped)
      await pbx.reload('manager reload')
    })
  })
})
