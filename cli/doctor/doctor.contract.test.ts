import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { encryptSecrets } from '../../pbx/secrets.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { withClient } from '../../runtime/database/use-database.ts'
import { runCommand, runForJson } from '../run-command.ts'
import type { Finding, FindingGroup } from '../../lib/contract/findings.ts'

const containing = (text: string) => expect.stringContaining(text) as string

// A real PBX and a real database; neither worker nor dashboard run.
describe('doctor', () => {
  const dir = mkdtempSync(join(tmpdir(), 'hotdesk-doctor-'))
  let pbx: Pbx
  let database: TestDatabase
  let environment: Record<string, string>

  beforeAll(async () => {
    ;[pbx, database] = await Promise.all([startPbx({ version: 22, dir }), startTestDatabase()])
    const ports = { HOTDESK_PORT: '9', HOTDESK_WORKER_PORT: '10' }
    environment = { ...pbx.environment, ...ports, DATABASE_URL: database.url, HOTDESK_DATA_DIR: dir }
    await withClient(database.url, (client) =>
      client.query(`INSERT INTO phones (pbx, number) SELECT 'main', unnest('{2001,2007,2008,7777}'::text[])`),
    )
  })
  afterAll(async () => {
    await pbx.remove()
    await database.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  async function examine(changed: Record<string, string> = {}) {
    const { findings } = (await runForJson(['doctor'], { ...environment, ...changed })) as { findings: Finding[] }
    return (check: string) => findings.filter((finding) => finding.check === check)
  }

  it('finds a healthy PBX healthy, and names what each phone lacks', async () => {
    const found = await examine()
    for (const check of [
      'Node',
      'settings',
      'database',
      'schema',
      'AMI',
      'AMI rights',
      'ARI',
      'prompts',
      'network',
      'Asterisk',
      'voicemail',
      'message lamps',
      'codes',
      'clock',
    ])
      expect(found(check).map(({ status }) => status)).toEqual(found(check).map(() => 'ok'))
    expect(found('codes').map((finding) => finding.found.slice(0, 3))).toEqual(['*11', '*12'])
    expect(found('phone 2001')).toMatchObject([{ status: 'ok' }])
    expect(found('phone 2007')).toMatchObject([{ status: 'warning', found: containing('emergency caller ID') }])
    expect(found('phone 2008')).toMatchObject([{ status: 'warning', found: containing('mailbox') }])
    expect(found('phone 7777')).toMatchObject([{ status: 'problem', found: 'The PBX has no such device.' }])
    expect(found('worker')).toMatchObject([{ status: 'problem' }])
    expect(found('dashboard')).toMatchObject([{ status: 'problem' }])
  })

  it('with call forward, says whether the dialplan delivers the calls', async () => {
    expect((await examine())('call forward')).toEqual([])
    await withClient(database.url, (client) =>
      client.query(
        `INSERT INTO settings (pbx, "group", values, updated_at) VALUES ('main', 'routing', '{"strategy": "call_forward"}', now())`,
      ),
    )
    expect((await examine())('call forward')).toMatchObject([{ status: 'ok' }])
    await pbx.cli('dialplan remove context hotdesk-forward')
    expect((await examine())('call forward')).toMatchObject([{ status: 'problem', next: containing('Include it') }])
    await pbx.reload('dialplan reload')
    await withClient(database.url, (client) => client.query('DELETE FROM settings'))
  })

  it('says what message lamps lack, unless they are switched off', async () => {
    expect((await examine())('message lamps')).toMatchObject([{ status: 'ok' }])
    await pbx.module('app_minivm.so', 'unload')
    expect((await examine())('message lamps')).toMatchObject([{ status: 'warning', next: containing('app_minivm') }])
    await withClient(database.url, (client) =>
      client.query(
        `INSERT INTO settings (pbx, "group", values, updated_at) VALUES ('main', 'following', '{"messageLamp": false}', now())`,
      ),
    )
    expect((await examine())('message lamps')).toEqual([])
    await pbx.module('app_minivm.so', 'load')
    await withClient(database.url, (client) => client.query('DELETE FROM settings'))
  })

  it('says that there is a newer version, or why nobody knows, once somebody has said where to look', async () => {
    expect((await examine())('updates')).toEqual([])
    const path = join(dir, 'latest.json')
    await withClient(database.url, (client) =>
      client.query(
        `INSERT INTO settings (pbx, "group", values, updated_at) VALUES ('', 'updates', jsonb_build_object('updatesFrom', $1::text), now())`,
        [path],
      ),
    )
    expect((await examine())('updates')).toMatchObject([{ status: 'warning', found: containing('cannot be read') }])
    writeFileSync(path, JSON.stringify({ version: '98.0.0', date: '2027-01-15', security: false }))
    expect((await examine())('updates')).toMatchObject([{ status: 'warning', found: containing('Hot Desk 98.0.0') }])
    await withClient(database.url, (client) => client.query('DELETE FROM settings'))
  })

  it('leaves nothing behind on the PBX', async () => {
    expect(await pbx.getEntry('CustomDevstate/HotDeskDoctor')).toBeNull()
  })

  it('shows no secret, gives each problem a next step, and says by its exit code that there are some', async () => {
    const { code, stdout } = await runCommand(['doctor'], environment)
    expect(code).toBe(1)
    for (const secret of [pbx.secrets.ami, pbx.secrets.ari, database.url]) expect(stdout).not.toContain(secret)
    for (const part of stdout.split(/\n(?=[✓!✗])/).filter((line) => /^[!✗]/.test(line))) expect(part).toContain('→ ')
  })

  it('names every right that the AMI user lacks', async () => {
    const file = join(dir, 'etc/manager_hotdesk.conf')
    const whole = readFileSync(file, 'utf8')
    const lacking = async (read: string, write: string) => {
      writeFileSync(file, whole.replace(/^read = .*$/m, `read = ${read}`).replace(/^write = .*$/m, `write = ${write}`))
      await pbx.reload('manager reload')
      return (await examine())('AMI rights').map((finding) => / lacks the (.*)\.$/.exec(finding.found)?.[1])
    }
    expect(await lacking('system', 'system,call')).toEqual(['write class reporting', 'read class call'])
    expect(await lacking('system,call', 'reporting')).toEqual(['write class system', 'write class call'])
    expect(await lacking('call', 'system,call,reporting')).toEqual(['read class system'])
    writeFileSync(file, whole)
    await pbx.reload('manager reload')
  })

  it('says that voicemail is not loaded, and what that means', async () => {
    await pbx.module('app_voicemail.so', 'unload')
    expect((await examine())('voicemail')).toMatchObject([
      { status: 'problem', found: containing('nobody can log in'), next: containing('app_voicemail.so') },
    ])
    await pbx.module('app_voicemail.so', 'load')
    expect((await examine())('voicemail')).toMatchObject([{ status: 'ok' }])
  })

  describe('on FreePBX', () => {
    const signs = { HOTDESK_HANDOVER_SECRET: 'a throw-away secret of the module, long enough' }

    it('names the module, not files, when its users are gone', async () => {
      const found = await examine({ ...signs, AMI_SECRET: 'wrong', ARI_PASSWORD: 'wrong' })
      for (const check of ['AMI', 'ARI']) {
        const [finding] = found(check)
        expect(finding?.next).toContain('Admin → Module Admin')
        expect(finding?.next).toContain('fwconsole ma install hotdesk')
        expect(finding?.next).not.toMatch(/manager\.conf|ari\.conf/)
      }
    })

    it('is recognised by its dialplan alone, too', async () => {
      await pbx.cli('dialplan add extension s,1,NoOp into from-internal-additional')
      const found = await examine({ ARI_PASSWORD: 'wrong' })
      expect(found('ARI')).toMatchObject([{ status: 'problem', next: containing('fwconsole') }])
      expect(found('phone 2007')).toMatchObject([{ next: containing('“Emergency CID”') }])
      await pbx.reload('dialplan reload')
    })
  })

  describe('with 2,008 phones', () => {
    const many = Array.from({ length: 2000 }, (_none, index) => String(40_000 + index))
    beforeAll(async () => {
      await Promise.all(many.map((number) => pbx.putEntry(`DEVICE/${number}/dial`, 'PJSIP/2001')))
      await withClient(database.url, (client) =>
        client.query(
          `INSERT INTO phones (pbx, number) SELECT 'main', unnest($1::text[]) ON CONFLICT (pbx, number) DO NOTHING`,
          [[...many, '2002', '2003', '2004', '2005']],
        ),
      )
    })
    afterAll(() =>
      withClient(database.url, (client) => client.query('DELETE FROM phones WHERE number LIKE $1', ['4%'])),
    )

    it('says once what many phones lack, with their number and the first of them, problems first', async () => {
      const { stdout } = await runCommand(['doctor'], environment)
      const lines = stdout.trimEnd().split('\n')
      expect(lines.length).toBeLessThan(20)
      expect(stdout).toContain('! 2,001 phones have no emergency caller ID')
      expect(stdout).toMatch(/^✓ \d+ checks and 5 phones are fine\.$/m)
      expect(stdout).toMatch(/: 2007, 40000, 40001 and 1,998 more\n {4}→ /)
      expect(stdout).toContain('✗ phone 7777: The PBX has no such device.')
      const marks = lines.flatMap((line) => /^[✗!✓]/.exec(line)?.[0] ?? [])
      expect(marks).toEqual(['✗', '!', '✓'].flatMap((mark) => marks.filter((other) => other === mark)))
      expect(lines.at(-1)).toContain('--all')
    })

    it('has them in groups with --json, each with all its phones', async () => {
      const { groups } = (await runForJson(['doctor'], environment)) as { groups: FindingGroup[] }
      const lacking = groups.find(({ found }) => found.startsWith('have no emergency caller ID'))
      expect(lacking).toMatchObject({ status: 'warning', next: containing('emergency_cid') })
      expect(lacking?.phones).toEqual(expect.arrayContaining(['2007', ...many]))
    })

    it('names every one with --all, and with --json', async () => {
      const { stdout } = await runCommand(['doctor', '--all'], environment)
      expect(stdout.match(/^! phone \d+: .*emergency/gm)).toHaveLength(2001)
      const found = await examine()
      expect(many.filter((number) => found(`phone ${number}`).length === 0)).toEqual([])
    })
  })

  it('examines every PBX of the database, and says which one a finding is about', async () => {
    const { AMI_PORT, AMI_USERNAME, AMI_SECRET, ARI_URL, ARI_USERNAME, ARI_PASSWORD } = pbx.environment
    const connection = {
      ami: { host: '127.0.0.1', port: Number(AMI_PORT), username: AMI_USERNAME },
      ari: { url: ARI_URL, username: ARI_USERNAME },
    }
    writeFileSync(join(dir, 'encryption-key'), 'k'.repeat(32))
    const given = { amiSecret: AMI_SECRET, ariPassword: ARI_PASSWORD }
    const secrets = encryptSecrets('k'.repeat(32), 'north', given)
    const wrong = encryptSecrets('k'.repeat(32), 'south', { ...given, amiSecret: 'wrong' })
    await withClient(database.url, async (client) => {
      for (const [id, encrypted] of [
        ['north', secrets],
        ['south', wrong],
        ['west', 'unreadable'],
      ])
        await client.query('INSERT INTO pbxes (id, name, connection, secrets) VALUES ($1, $1, $2, $3)', [
          ...[id, connection, encrypted],
        ])
      await client.query(`INSERT INTO phones (pbx, number) VALUES ('north', '2002')`)
    })
    const found = await examine()
    expect(found('AMI').map(({ pbx, status }) => [pbx, status])).toEqual([
      ['main', 'ok'],
      ['north', 'ok'],
      ['south', 'problem'],
    ])
    expect(found('phone 2002')).toContainEqual(expect.objectContaining({ pbx: 'north', status: 'ok' }))
    expect(found('secrets')).toMatchObject([{ pbx: 'west', status: 'problem', next: containing('Enter both secrets') }])
    expect(found('AMI')[2]?.next).toMatch(/AMI’s secret.*in the dashboard/)
    expect((await runCommand(['doctor'], environment)).stdout).toMatch(/^✗ south, AMI: /m)
    await withClient(database.url, (client) =>
      client.query(`DELETE FROM phones WHERE pbx = 'north'; DELETE FROM pbxes WHERE id <> 'main'`),
    )
  })

  it('distinguishes wrong passwords from closed ports', async () => {
    const wrong = await examine({ AMI_SECRET: 'wrong', ARI_PASSWORD: 'wrong' })
    expect(wrong('AMI')).toMatchObject([{ status: 'problem', next: containing('AMI_SECRET') }])
    expect(wrong('ARI')).toMatchObject([{ status: 'problem', next: containing('ARI_PASSWORD') }])
    const closed = await examine({ AMI_PORT: '9', ARI_URL: 'http://127.0.0.1:9' })
    expect(closed('AMI')).toMatchObject([{ status: 'problem', next: containing('AMI_PORT') }])
    expect(closed('ARI')).toMatchObject([{ status: 'problem', next: containing('ARI_URL') }])
  })

  it('lists all settings that are missing or wrong at once', async () => {
    const found = await examine({ AMI_HOST: '', ARI_URL: 'nonsense', HOTDESK_COLOUR: 'red' })
    expect(found('settings').map((finding) => finding.found.split(' ')[0])).toEqual([
      'AMI_HOST',
      'ARI_URL',
      'HOTDESK_COLOUR',
    ])
  })
})
