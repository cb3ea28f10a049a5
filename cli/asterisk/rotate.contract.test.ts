import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestWorker } from '../../e2e/support/worker.ts'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { Manager } from '../../sandbox/manager.ts'
import { privateRoot } from '../../sandbox/roots.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { runCommand } from '../run-command.ts'

// A real Asterisk, a running worker, and Hot Desk's settings in a file as the installer makes it, reached by a link.
describe.each([22, 16] as const)('rotate-secrets on Asterisk %i', (version) => {
  const dir = mkdtempSync(join(tmpdir(), 'hotdesk-rotate-'))
  const etc = join(dir, 'etc')
  const settings = join(dir, 'hotdesk.env')
  const programs = join(dir, 'bin')
  const files = [join(etc, 'manager_hotdesk.conf'), join(etc, 'ari_hotdesk.conf'), settings]
  let pbx: Pbx
  let database: TestDatabase
  let asterisk: string

  beforeAll(async () => {
    const root = await privateRoot(`asterisk-${version}`)
    asterisk = root
      .command('usr/sbin/asterisk')
      .map((word) => `'${word}'`)
      .join(' ')
    ;[pbx, database] = await Promise.all([startPbx({ version, dir }), startTestDatabase()])
    mkdirSync(programs)
    install(`exec ${asterisk} "$@"`)
    const lines = Object.entries(pbx.environment).map(([name, value]) => `${name}=${value}`)
    writeFileSync(settings, ['# ours', ...lines, 'HOTDESK_PORT=3000', ''].join('\n'))
    symlinkSync(settings, join(dir, '.env'))
    for (const [index, mode] of [0o600, 0o660, 0o640].entries()) chmodSync(files[index] ?? '', mode)
  })
  afterAll(async () => {
    await Promise.all([pbx.remove(), database.stop()])
    rmSync(dir, { recursive: true, force: true })
  })

  /** The `asterisk` that the command finds. */
  const install = (script: string) =>
    writeFileSync(join(programs, 'asterisk'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const rotate = (...words: string[]) =>
    runCommand(['rotate-secrets', '--directory', etc, '--settings-file', join(dir, '.env'), ...words], {
      PATH: `${programs}:${process.env['PATH'] ?? ''}`,
    })
  const content = () => files.map((file) => readFileSync(file, 'utf8'))
  const secrets = () => {
    const { AMI_SECRET = '', ARI_PASSWORD = '' } = parse(readFileSync(settings))
    return { ami: AMI_SECRET, ari: ARI_PASSWORD }
  }
  async function areAccepted({ ami, ari }: { ami: string; ari: string }): Promise<[ami: boolean, ari: boolean]> {
    const manager = await Manager.open(pbx.ports.ami, 'hotdesk', ami).catch(() => null)
    manager?.close()
    const authorization = `Basic ${Buffer.from(`hotdesk:${ari}`).toString('base64')}`
    const { status } = await fetch(`http://127.0.0.1:${pbx.ports.ari}/ari/channels`, { headers: { authorization } })
    return [manager !== null, status === 200]
  }

  it('names the files first, and changes nothing', async () => {
    const before = content()
    const { code, stdout } = await rotate()
    expect(code).toBe(0)
    for (const file of files.slice(0, 2)) expect(stdout).toContain(file)
    expect(content()).toEqual(before)
  })

  it('makes new secrets on both sides, with which the worker comes back, and shows none', async () => {
    const [before, old] = [content(), secrets()]
    const worker = await TestWorker.start(pbx, database.url, parse(readFileSync(settings)))
    const { code, stdout } = await rotate('--apply')
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Restart Hot Desk now') as string })
    expect(await areAccepted(old)).toEqual([false, false])
    expect(await areAccepted(secrets())).toEqual([true, true])
    expect(stdout).not.toMatch(/[\da-f]{36}/)
    await worker.stop()
    const again = await TestWorker.start(pbx, database.url, parse(readFileSync(settings)))
    await again.stop()
    const known = (text: string) => text.replaceAll(secrets().ami, old.ami).replaceAll(secrets().ari, old.ari)
    expect(content().map(known)).toEqual(before)
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o660, 0o640])
  }, 60_000)

  it.each([
    ['Asterisk does not read its files', () => 'exit 0', 'AMI does not accept the new secret'],
    [
      'ARI alone stays with the old password',
      () => `case "$*" in *res_ari*) exit 0;; esac; exec ${asterisk} "$@"`,
      'ARI does not accept the new password',
    ],
    ['Asterisk fails half-way', () => `case "$*" in *res_ari*) exit 1;; esac; exec ${asterisk} "$@"`, 'Command failed'],
  ])(
    'goes back to the old secrets on both sides when %s',
    async (_what, script, cause) => {
      const [before, old] = [content(), secrets()]
      install(script())
      const { code, stderr } = await rotate('--apply')
      install(`exec ${asterisk} "$@"`)
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(cause) as string })
      expect(stderr).not.toMatch(/[\da-f]{36}/)
      expect(content()).toEqual(before)
      expect(await areAccepted(old)).toEqual([true, true])
    },
    60_000,
  )
})
