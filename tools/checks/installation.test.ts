import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environmentSchema } from '../../lib/contract/environment.ts'
import { readSettings } from '../../runtime/launch/settings.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

const inProject = (path: string) => join(projectDirectory, path)
const read = (path: string) => readFileSync(inProject(path), 'utf8')

describe('deploy/hotdesk.env', () => {
  const text = read('deploy/hotdesk.env')
  const everySetting = text.replaceAll(/^#(?=[A-Z])/gm, '')

  test('names every setting there is', () => {
    const named = [...everySetting.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named.filter((name) => name !== 'NODE_EXTRA_CA_CERTS').sort()).toEqual(
      Object.keys(environmentSchema.shape).sort(),
    )
  })

  test('lacks nothing but the two secrets', () => {
    const settings = readSettings({ ...parse(text), AMI_SECRET: 's', ARI_PASSWORD: 's' })
    expect(settings).toMatchObject({ AMI_TLS: false, HOTDESK_DATA_DIR: '/var/lib/hotdesk', HOTDESK_PORT: 3000 })
    expect(() => readSettings(parse(text))).toThrow(/AMI_SECRET {2}is missing\nARI_PASSWORD {2}is missing/)
  })
})

describe('the installer', () => {
  const scripts = ['deploy/install.sh', 'deploy/hotdesk-command'].map(inProject)

  test('says how it is used', () => {
    const { status, stdout } = spawnSync(inProject('deploy/install.sh'), ['--help'], { encoding: 'utf8' })
    expect(status).toBe(0)
    for (const option of ['--yes', '--dry-run', '--rollback', '--remove', '--purge']) expect(stdout).toContain(option)
  })

  test('does nothing for an option that it does not know', () => {
    expect(spawnSync(inProject('deploy/install.sh'), ['--bogus']).status).toBe(64)
  })

  test.skipIf(process.getuid?.() !== 0)('says what it would do, or why it cannot, on any system', () => {
    const { stdout, stderr } = spawnSync(inProject('deploy/install.sh'), ['--dry-run'], { encoding: 'utf8' })
    expect(stdout + stderr).toMatch(/Nothing was done|Nothing was changed|Nothing to do/)
    expect(stderr).not.toContain('This step did not work out')
  })

  test.skipIf(!existsSync('/usr/bin/shellcheck'))('is clean for shellcheck', () => {
    expect(spawnSync('shellcheck', scripts, { encoding: 'utf8' }).stdout).toBe('')
  })
})

describe.skipIf(process.getuid?.() !== 0)('the command hotdesk, for root', () => {
  const root = mkdtempSync(join(tmpdir(), 'hotdesk-command-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const program = (name: string, text: string) =>
    writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })

  beforeAll(() => {
    chmodSync(root, 0o755)
    for (const folder of ['bin', 'open', 'private/within']) mkdirSync(join(root, folder), { recursive: true })
    chmodSync(join(root, 'private'), 0o700)
    for (const folder of ['open', 'private/within']) writeFileSync(join(root, folder, 'phones.csv'), '')
    // The user nobody is there everywhere, the user hotdesk is not.
    program('runuser', 'shift 3; exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"')
    program('node', 'shift; pwd; echo "$@"')
  })

  const run = (folder: string, ...args: string[]) => {
    const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH']}` }
    const options = { cwd: join(root, folder), encoding: 'utf8', env } as const
    return spawnSync(inProject('deploy/hotdesk-command'), args, options).stdout.trimEnd().split('\n')
  }

  test('stays in the folder where it is called', () => {
    expect(run('open', 'phones', 'import', 'phones.csv')).toEqual([join(root, 'open'), 'phones import phones.csv'])
  })

  test('leaves a folder that hotdesk may not enter, and means the same files', () => {
    const file = join(root, 'private/within/phones.csv')
    expect(run('private/within', 'phones', 'import', 'phones.csv')).toEqual(['/', `phones import ${file}`])
    expect(run('private/within', 'backup', '-')).toEqual(['/', 'backup -'])
  })

  test('is hotdesk, but for what changes files of others', () => {
    program('node', 'id -u')
    expect(run('open', 'doctor')).toEqual(['65534'])
    for (const command of ['rotate-secrets', 'install-asterisk', 'setup']) expect(run('open', command)).toEqual(['0'])
  })
})

describe('the command hotdesk, for everybody else', () => {
  const root = mkdtempSync(join(tmpdir(), 'hotdesk-command-'))
  afterAll(() => rmSync(root, { recursive: true }))
  const program = (name: string, text: string) =>
    writeFileSync(join(root, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })

  beforeAll(() => {
    program('id', 'case $1 in -un) echo anna ;; *) echo 1000 ;; esac')
    program('node', 'shift; echo "$@"')
    program('runuser', 'echo "runuser is for root" >&2; exit 1')
  })

  const run = (...args: string[]) => {
    const env = { ...process.env, PATH: `${root}:${process.env['PATH']}` }
    const { status, stdout, stderr } = spawnSync(inProject('deploy/hotdesk-command'), args, { encoding: 'utf8', env })
    return { status, stdout: stdout.trim(), stderr: stderr.trim() }
  }

  test.each(['--help', '--version', 'sessions list --help', 'help sessions', 'completion bash', 'man', ''])(
    'says of itself what they ask: hotdesk %s',
    (words) => {
      expect(run(...words.split(' ').filter(Boolean))).toEqual({ status: 0, stdout: words, stderr: '' })
    },
  )

  test.each(['sessions list', 'setup', 'doctor'])('sends them to root for anything else: hotdesk %s', (words) => {
    expect(run(...words.split(' '))).toMatchObject({ status: 77, stderr: 'Run this as root: sudo hotdesk …' })
  })
})

describe('one part alone', () => {
  const serve = (part: string, settings: Record<string, string>) =>
    spawnSync(process.execPath, ['--import', 'tsx', inProject('runtime/serve.ts'), part], {
      encoding: 'utf8',
      env: { ...process.env, ...settings },
    })

  test('does not start with settings that are wrong, and names them', () => {
    const { status, stderr } = serve('worker', { AMI_PORT: 'many', AMI_TLS: 'perhaps' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/AMI_PORT .*1 to 65535/)
    expect(stderr).toMatch(/AMI_TLS .*yes or no/)
  })

  test('is the worker or the web app', () => {
    expect(serve('both', {}).stderr).toContain('serve.ts worker, or serve.ts web')
  })
})

test('the image is of this version and runs what there is', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  expect(read('deploy/docker/compose.yaml')).toContain(`image: hotdesk:${version}\n`)
  expect(read('deploy/docker/Dockerfile')).toContain('"runtime/start.ts"')
  expect(existsSync(inProject('runtime/start.ts'))).toBe(true)
})
