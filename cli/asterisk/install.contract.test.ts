import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { AriConnection } from '../../agi-worker/adapters/ari/ari.ts'
import { createLog } from '../../agi-worker/log.ts'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { waitFor } from '../../runtime/wait-for.ts'
import { reloads } from '../commands/install-asterisk.ts'
import { runForJson } from '../run-command.ts'

// A real Asterisk without anything of Hot Desk, and AMI, ARI as Debian leaves them: the web server switched off.
describe.each([22, 16] as const)('install-asterisk on Asterisk %i', (version) => {
  const dir = mkdtempSync(join(tmpdir(), 'hotdesk-pbx-'))
  const etc = join(dir, 'etc')
  let pbx: Pbx
  let before: Record<string, string>
  let settings: Record<string, string>

  const everything = () =>
    Object.fromEntries(readdirSync(etc).map((name) => [name, readFileSync(join(etc, name), 'latin1')]))
  const edit = (name: string, change: (text: string) => string) => {
    writeFileSync(join(etc, name), change(readFileSync(join(etc, name), 'utf8')))
  }
  const install = (...words: string[]) => runForJson(['install-asterisk', '--directory', etc, ...words], {})
  const reload = async () => {
    for (const command of reloads) await pbx.reload(command)
  }

  beforeAll(async () => {
    pbx = await startPbx({ version, dir })
    for (const name of readdirSync(etc).filter((file) => file.includes('hotdesk'))) rmSync(join(etc, name))
    const withoutUs = (text: string) => text.replaceAll(/^.*(_hotdesk|app-hotdesk|hotdesk-forward).*\n/gm, '')
    for (const name of ['extensions.conf', 'manager.conf', 'ari.conf']) edit(name, withoutUs)
    edit('http.conf', (text) => text.replace('enabled = yes', 'enabled = no'))
    await reload()
    before = everything()
  })
  afterAll(async () => {
    await pbx.remove()
    rmSync(dir, { recursive: true, force: true })
  })

  it('begins without users and codes', async () => {
    expect(await pbx.cli('manager show users')).not.toContain('hotdesk')
    expect(await pbx.cli('dialplan show app-hotdesk')).toContain('no existence')
  })

  it('makes users that can log in to AMI and ARI with what it gave out', async () => {
    const outcome = (await install('--apply', '--enable', '--reference-dialplan')) as {
      settings: Record<string, string>
    }
    settings = outcome.settings
    await reload()
    const { AMI_PORT, AMI_USERNAME: username = '', AMI_SECRET: secret = '' } = settings
    const ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
    ami.start()
    expect(await waitFor(() => ami.state === 'up', 30_000)).toBe(true)
    ami.stop()
  })

  it('lets *11, alone or with an extension behind it, reach the application', async () => {
    const { ARI_URL: url = '', ARI_USERNAME: username = '', ARI_PASSWORD: password = '' } = settings
    const ari = new AriConnection({ url, username, password, application: 'hotdesk' }, createLog('error'))
    const arrived: string[][] = []
    ari.on('call', (call, args) => {
      arrived.push(args)
      void call.hangUp()
    })
    ari.start()
    expect(await waitFor(() => ari.state === 'up', 30_000)).toBe(true)
    for (const dialled of ['*11', '*111001', '*12'])
      await pbx.cli(`channel originate Local/${dialled}@from-internal application Wait 5`)
    expect(await waitFor(() => arrived.length === 3, 30_000)).toBe(true)
    expect(arrived.map((args) => args.join()).sort()).toEqual(['login', 'login,1001', 'logout'])
    ari.stop()
  })

  it('makes extensions known to the reference dialplan, with anybody logged in', async () => {
    const csv = join(dir, 'people.csv')
    writeFileSync(csv, 'number,name,mailbox,emergency_cid\n1001,Alice Archer,default,\n4001,New Desk,,<5554001>\n')
    const file = join(etc, 'extensions_hotdesk_people.conf')
    const bring = () => runForJson(['extensions', 'import', csv, '--dialplan', file], settings)
    await pbx.putEntry('AMPUSER/1001/device', '2001')
    expect(await bring()).toMatchObject({
      changes: expect.arrayContaining([
        { name: 'DEVICE/4001/emergency_cid', value: '<5554001>' },
        { name: 'DEVICE/1001/emergency_cid', value: null },
      ]) as unknown[],
    })
    expect(await bring()).toMatchObject({ changes: [] })
    expect(await pbx.getEntry('AMPUSER/1001/device')).toBe('2001')
    expect(await pbx.getEntry('DEVICE/4001/dial')).toBe('PJSIP/4001')
    await pbx.reload('dialplan reload')
    expect(await pbx.hint('4001')).toBe('PJSIP/4001&Custom:DND4001,CustomPresence:4001')
  })

  it('leaves the folder and the PBX as they were', async () => {
    await install('--uninstall')
    expect(everything()).toEqual(before)
    await reload()
    expect(await pbx.cli('manager show users')).not.toContain('hotdesk')
    expect(await pbx.cli('dialplan show app-hotdesk')).toContain('no existence')
  })
})
