import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reloads } from '../../cli/commands/install-asterisk.ts'
import { runCommand } from '../../cli/run-command.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { type Pbx, startPbx, startPhone } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { pinOf } from '../support/hot-desk.ts'
import { type Ended, filesOf, SetUpMachine } from '../support/set-up-machine.ts'

// Each step is a program that starts.
vi.setConfig({ testTimeout: 180_000 })

// From a FreePBX without Hot Desk to the first login at a phone, and back. Real: the command line, the module's PHP,
// Asterisk, PostgreSQL, the worker, the phone. What stands for fwconsole and systemctl: e2e/support/set-up-machine.ts.
describe('hotdesk setup on a FreePBX', () => {
  let pbx: Pbx
  let database: TestDatabase
  let client: Client
  let machine: SetUpMachine
  let ended: Ended

  const ofPbx = (name: string) => readFileSync(join(filesOf(pbx), name), 'utf8')
  const tokens = async () => (await client.query('SELECT name, scopes FROM api_tokens')).rows as unknown[]

  beforeAll(async () => {
    spawnSync(process.execPath, ['--import', 'tsx', 'tools/build-module.ts'], { cwd: projectDirectory })
    ;[pbx, database] = await Promise.all([startPbx({ version: 22, briefSounds: true }), startTestDatabase()])
    client = new Client(database.url)
    await client.connect()
    for (const name of ['manager_hotdesk.conf', 'ari_hotdesk.conf']) writeFileSync(join(filesOf(pbx), name), '')
    writeFileSync(join(filesOf(pbx), 'http.conf'), ofPbx('http.conf').replace('enabled = yes', 'enabled = no'))
    for (const command of reloads) await pbx.reload(command)
    machine = await SetUpMachine.make(database.url, pbx, 'freepbx')
  })
  afterAll(async () => {
    await machine.remove()
    await client.end()
    await Promise.all([pbx.remove(), database.stop()])
  })

  it('says what it would do, and does nothing', async () => {
    ended = await machine.setUp('--dry-run')
    expect(ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Nothing was done \(--dry-run\)\.\n$/) as string,
    })
    expect(ended.stdout).toMatch(/1\. Install the FreePBX module .*\n +2\. Switch ARI .*\n +3\. Have FreePBX apply it/)
    expect(ended.stdout).toContain('Make the first account of the dashboard, admin, and print its password')
    expect(machine.askedOfFreePbx().filter((asked) => !/^(--version|setting \w+|hotdesk show)$/.test(asked))).toEqual(
      [],
    )
  })

  it('asks for --yes where nobody can be asked', async () => {
    expect(await machine.setUp()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--yes is missing') as string,
    })
  })

  it('does it, prints the password once, and ends with the address', async () => {
    ended = await machine.setUp('--yes')
    expect(ended).toMatchObject({ code: 0 })
    expect(ended.stdout).toContain(`Hot Desk runs: ${machine.url}`)
    expect(ended.stdout).toContain('dial *11 on a phone of the pool')
    expect(ended.stderr.match(/with the password \S{16}/g)).toHaveLength(1)
    expect(machine.askedOfFreePbx()).toEqual(
      expect.arrayContaining([
        'ma install hotdesk',
        'setting ENABLE_ARI 1',
        'setting HTTPENABLED 1',
        'reload',
        'hotdesk save',
      ]),
    )
  })

  it('writes settings that the group alone reads, with what stood there before', () => {
    const text = machine.read('etc/hotdesk/hotdesk.env')
    expect(parse(text)).toMatchObject({
      AMI_HOST: '127.0.0.1',
      AMI_PORT: String(pbx.ports.ami),
      DATABASE_URL: database.url,
      HOTDESK_URL: machine.url,
      HOTDESK_DATA_DIR: machine.at('var/lib/hotdesk'),
    })
    expect(spawnSync('stat', ['-c', '%a', machine.at('etc/hotdesk/hotdesk.env')], { encoding: 'utf8' }).stdout).toBe(
      '640\n',
    )
  })

  it('hands FreePBX a token and the address, and no secret by a command line', async () => {
    expect(await tokens()).toEqual([{ name: 'FreePBX', scopes: ['board', 'sessions'] }])
    const { rows } = JSON.parse(machine.read('fwconsole/state.json')) as { rows: Record<string, string> }
    expect(rows).toMatchObject({ dashboardUrl: machine.url, apiToken: expect.stringMatching(/^hd_/) as string })
    const { AMI_SECRET = '?', ARI_PASSWORD = '?' } = parse(machine.read('etc/hotdesk/hotdesk.env'))
    for (const secret of [AMI_SECRET, ARI_PASSWORD, rows['apiToken'] ?? '?'])
      expect(ended.stdout + ended.stderr + machine.read('fwconsole/calls')).not.toContain(secret)
  })

  it('lets a person log in at a phone of the pool', () => logInAtPhone(pbx, machine))

  it('does nothing the second time', async () => {
    machine.askedOfFreePbx()
    const again = await machine.setUp('--yes')
    expect(again).toMatchObject({ code: 0 })
    expect(again.stderr).not.toContain('with the password')
    expect(again.stderr.match(/\(already done\)$/gm)).toHaveLength(8)
    expect(
      machine.askedOfFreePbx().filter((asked) => /^(ma|reload|chown|setting \w+ |hotdesk save)/.test(asked)),
    ).toEqual([])
    expect(await tokens()).toHaveLength(1)
  })

  it('takes it back: people, services, module, FreePBX’s settings, our settings; the rows stay', async () => {
    const undone = await machine.hotdesk('setup', '--undo', '--yes')
    expect(undone).toMatchObject({ code: 0, stdout: expect.stringContaining('What stays: the database') as string })
    expect(await pbx.getEntry('DEVICE/2001/user')).toBe('2001')
    expect(machine.askedOfFreePbx()).toContain('ma uninstall hotdesk')
    expect([ofPbx('manager_hotdesk.conf'), ofPbx('ari_hotdesk.conf')]).toEqual(['', ''])
    const { config } = JSON.parse(machine.read('fwconsole/state.json')) as { config: Record<string, unknown> }
    expect(config).toMatchObject({ ENABLE_ARI: false, HTTPENABLED: false, HTTPBINDADDRESS: '::' })
    expect(machine.read('etc/hotdesk/hotdesk.env')).toBe('')
    expect(machine.read('etc/hotdesk/hotdesk.env.undone')).toContain('AMI_SECRET=')
    expect((await client.query('SELECT username FROM accounts')).rows).toEqual([{ username: 'admin' }])
    expect(await machine.hotdesk('setup', '--undo', '--yes')).toMatchObject({
      stdout: 'There is nothing to take back.\n',
    })
  })
})

describe('hotdesk setup on an Asterisk without FreePBX', () => {
  let pbx: Pbx
  let database: TestDatabase
  let machine: SetUpMachine
  let before: Record<string, string>

  const everything = () =>
    Object.fromEntries(
      readdirSync(filesOf(pbx)).map((name) => [name, readFileSync(join(filesOf(pbx), name), 'latin1')]),
    )

  beforeAll(async () => {
    ;[pbx, database] = await Promise.all([startPbx({ version: 22, briefSounds: true }), startTestDatabase()])
    for (const name of Object.keys(everything()).filter((file) => file.includes('hotdesk')))
      rmSync(join(filesOf(pbx), name))
    for (const name of ['extensions.conf', 'manager.conf', 'ari.conf', 'http.conf']) {
      const text = everything()[name] ?? ''
      const withoutUs = text.replaceAll(/^.*(_hotdesk|app-hotdesk|hotdesk-forward).*\n/gm, '')
      writeFileSync(
        join(filesOf(pbx), name),
        name === 'http.conf' ? text.replace('enabled = yes', 'enabled = no') : withoutUs,
      )
    }
    for (const command of reloads) await pbx.reload(command)
    before = everything()
    machine = await SetUpMachine.make(database.url, pbx, 'asterisk')
  })
  afterAll(async () => {
    await machine.remove()
    await Promise.all([pbx.remove(), database.stop()])
  })

  it('writes Asterisk’s files, and ends with the address', async () => {
    const ended = await machine.setUp('--yes', '--reference-dialplan')
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining(machine.url) as string })
    expect(ended.stderr).toContain('Found: an Asterisk without FreePBX')
    expect(everything()['manager_hotdesk.conf']).toContain('[hotdesk]')
  })

  it('lets a person log in at a phone of the pool', () => logInAtPhone(pbx, machine))

  it('does nothing the second time', async () => {
    const files = everything()
    expect((await machine.setUp('--yes')).stderr.match(/\(already done\)$/gm)).toHaveLength(5)
    expect(everything()).toEqual(files)
  })

  it('takes nothing back while somebody is logged in and the worker is stopped', async () => {
    rmSync(machine.at('running'))
    expect(await machine.hotdesk('setup', '--undo', '--yes')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('the worker, which gives phones back, does not run') as string,
    })
    expect(everything()['manager_hotdesk.conf']).toContain('[hotdesk]')
    expect(await machine.setUp('--yes')).toMatchObject({ code: 0 })
  })

  it('takes it back: the files are what they were, byte for byte', async () => {
    expect(await machine.hotdesk('setup', '--undo', '--yes')).toMatchObject({ code: 0 })
    expect(everything()).toEqual(before)
  })
})

/** Logs 1001 in at 2001 by phone. */
async function logInAtPhone(pbx: Pbx, machine: SetUpMachine): Promise<void> {
  const csv = machine.at('phones.csv')
  writeFileSync(csv, 'number,label\n2001,Desk\n')
  const settings = parse(machine.read('etc/hotdesk/hotdesk.env'))
  expect(await runCommand(['phones', 'import', csv], settings)).toMatchObject({ code: 0 })
  const phone = await startPhone({ pbx, number: '2001' })
  await phone.dial('*11')
  await pbx.waitForPrompt('2001', 'agent-user')
  await phone.sendDigits('1001#')
  await pbx.waitForPrompt('2001', 'agent-pass')
  await phone.sendDigits(`${pinOf('1001')}#`)
  await pbx.waitForPrompt('2001', 'agent-loginok')
  expect(await pbx.getEntry('DEVICE/2001/user')).toBe('1001')
  await phone.stop()
}
