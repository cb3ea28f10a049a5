import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, get } from 'node:https'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phpCommand } from '../../../freepbx/tests/php.ts'
import { projectDirectory } from '../../../runtime/project-directory.ts'
import { certificatesFor } from './certificates.ts'
import { pbxScript } from './pbx-script.ts'

const secrets = { amiSecret: 'a'.repeat(48), ariPassword: 'b'.repeat(48), handoverSecret: 'c'.repeat(48) }
const connection = { ...secrets, workerAddress: '192.0.2.20', dashboardUrl: 'http://192.0.2.20:3000', apiToken: 'hd_x' }

// The script in a real shell, with the real module in real PHP; what stands for the PBX's programs changes this folder alone.
describe('what is pasted at a FreePBX on another host', () => {
  const root = mkdtempSync(join(tmpdir(), 'hotdesk-paste-'))
  const etc = join(root, 'etc')
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  let script: string
  const asBefore = {
    ...{ ENABLE_ARI: false, HTTPENABLED: false, HTTPBINDADDRESS: '::' },
    ...{ HTTPTLSENABLE: false, HTTPTLSBINDADDRESS: '::', HTTPTLSBINDPORT: '8443' },
    ...{ HTTPTLSCERTFILE: "/etc/asterisk/keys/the boss's.pem", HTTPTLSPRIVATEKEY: '/etc/asterisk/keys/theirs.key' },
  }

  beforeAll(async () => {
    for (const folder of ['bin', 'etc', 'www/admin/modules']) mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, 'ports.json'), JSON.stringify({ ASTETCDIR: etc, ...asBefore }))
    writeFileSync(join(etc, 'http.conf'), 'enabled = no\n')
    writeFileSync(join(etc, 'manager_custom.conf'), '; theirs\n')
    const program = (name: string, text: string) =>
      writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    const php = [...(await phpCommand('7.4', 'fwconsole.php')), root].map((word) => `'${word}'`).join(' ')
    program('fwconsole', `exec ${php} "$@"`)
    program('id', 'echo 0')
    program('chown', ':')
    program('install', `mkdir -p "$8"`)
    const { stdout } = spawnSync('tar', ['-C', 'freepbx', '-c', 'hotdesk'], { cwd: projectDirectory })
    const { certificate, key } = certificatesFor(join(root, 'keys'), 'pbx.example.com')
    script = pbxScript({ version: '0.1.0', module: gzipSync(stdout), certificate, key, connection })
  })
  afterAll(() => rmSync(root, { recursive: true }))

  const inShell = (input: string) =>
    spawnSync('sh', [], {
      input,
      encoding: 'utf8',
      env: { ...process.env, HOME: root, PATH: `${join(root, 'bin')}:${process.env['PATH']}` },
    })
  const paste = () => inShell(script)
  const settings = () => (JSON.parse(read('state.json')) as { config: Record<string, unknown> }).config

  it('installs the module, and ends with what is left to do', () => {
    const { status, stdout, stderr } = paste()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('reach the ports 5039 and 8089')
    expect(read('calls')).toContain('ma install hotdesk\n')
  })

  it('gives both users the secrets of Hot Desk’s host, and lets that host in', () => {
    const state = JSON.parse(read('state.json')) as {
      managers: Record<string, { secret: string; permit: string }>
      aris: Record<string, { password: string }>
      rows: Record<string, string>
    }
    expect(state.managers['hotdesk']).toMatchObject({
      secret: secrets.amiSecret,
      permit: expect.stringContaining('192.0.2.20') as string,
    })
    expect(state.aris['hotdesk']).toMatchObject({ password: secrets.ariPassword })
    expect(state.rows).toMatchObject({ apiToken: 'hd_x', dashboardUrl: connection.dashboardUrl })
    expect(read('calls')).not.toMatch(/a{48}|b{48}|c{48}|hd_x/)
  })

  it('switches TLS on with a key that nobody else reads, beside what others have written', () => {
    expect(read('etc/manager_custom.conf')).toMatch(
      /^; theirs\n; BEGIN hotdesk setup\n\[general\]\(\+\)\nbindaddr = 127/,
    )
    expect(statSync(join(etc, 'keys/hotdesk-pbx.key')).mode & 0o077).toBe(0)
    expect(read('calls')).toContain(`setting HTTPTLSCERTFILE ${etc}/keys/hotdesk-pbx.pem\n`)
  })

  it('changes nothing more when it is pasted again', () => {
    const now = () => ['etc/manager_custom.conf', 'state.json', 'hotdesk-undo.sh'].map(read)
    const before = now()
    expect(paste().status).toBe(0)
    expect(now()).toEqual(before)
  })

  describe('where Asterisk’s web server has a certificate already', () => {
    const certificateAfter = (openssl: string) => {
      writeFileSync(join(root, 'bin/openssl'), `#!/bin/sh\nexit ${openssl}\n`, { mode: 0o755 })
      const state = JSON.parse(read('state.json')) as { config: Record<string, unknown> }
      const config = { ...state.config, HTTPTLSENABLE: true, HTTPTLSCERTFILE: '/etc/asterisk/keys/theirs.pem' }
      writeFileSync(join(root, 'state.json'), JSON.stringify({ ...state, config }))
      paste()
      return (JSON.parse(read('state.json')) as typeof state).config['HTTPTLSCERTFILE']
    }

    it.each([
      ['leaves one that everybody trusts', '0', '/etc/asterisk/keys/theirs.pem'],
      ['replaces one that nobody trusts, as FreePBX makes it itself', '1', join(etc, 'keys/hotdesk-pbx.pem')],
    ])('%s', (_what, openssl, file) => {
      expect(certificateAfter(openssl)).toBe(file)
    })
  })

  it('leaves what takes all of it back, for root alone', () => {
    expect(statSync(join(root, 'hotdesk-undo.sh')).mode & 0o077).toBe(0)
    expect(read('hotdesk-undo.sh')).not.toMatch(/a{48}|b{48}|c{48}|hd_x|PRIVATE KEY/)
    const { status, stderr } = inShell(`sh "$HOME/hotdesk-undo.sh"`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(settings()).toMatchObject(asBefore)
    expect(read('etc/manager_custom.conf')).toBe('; theirs\n')
    expect(read('calls')).toMatch(/ma uninstall hotdesk\n(setting .*\n)+reload\n$/)
    for (const path of ['etc/keys/hotdesk-pbx.key', 'www/admin/modules/hotdesk', 'hotdesk-undo.sh'])
      expect(existsSync(join(root, path)), path).toBe(false)
  })

  it('ends at once where there is no FreePBX, and not with the shell of the person', () => {
    rmSync(join(root, 'bin/fwconsole'))
    const { stderr, stdout } = spawnSync('sh', [], {
      input: `${script}\necho the shell goes on\n`,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
    })
    expect(stderr).toContain('this is no FreePBX')
    expect(stdout).toBe('the shell goes on\n')
  })
})

describe('the certificate of a PBX on another host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-keys-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is for its name alone, is trusted by the authority alone, and stays', async () => {
    const made = certificatesFor(folder, 'localhost')
    expect(certificatesFor(folder, 'localhost')).toEqual(made)
    const server = createServer({ cert: made.certificate, key: made.key }, (_request, response) => response.end('ok'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const ask = (host: string, ca: string | undefined) =>
      new Promise<string>((resolve) => {
        get({ host: '127.0.0.1', port, servername: host, ca, agent: false }, () => resolve('ok')).on(
          'error',
          ({ message }) => resolve(message),
        )
      })
    const authority = readFileSync(made.authority, 'utf8')
    expect(await ask('localhost', authority)).toBe('ok')
    expect(await ask('localhost', undefined)).not.toBe('ok')
    expect(await ask('pbx.example.com', authority)).toContain('pbx.example.com')
    server.close()
    expect(statSync(join(folder, 'authority.key')).mode & 0o077).toBe(0)
  })
})
