import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { controlFor, maintainerScripts } from './control.ts'
import { writePackage } from './deb.ts'

const names = Object.keys(maintainerScripts())

describe('the scripts that dpkg runs', () => {
  test.each(names)('%s is what Debian’s shell understands', (name) => {
    const script = maintainerScripts()[name] ?? ''
    expect(spawnSync('dash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  test.skipIf(!existsSync('/usr/bin/shellcheck')).each(names)('%s is clean for shellcheck', (name) => {
    const input = maintainerScripts()[name] ?? ''
    expect(spawnSync('shellcheck', ['-'], { input, encoding: 'utf8' }).stdout).toBe('')
  })
})

// dpkg itself, in a folder instead of /. In place of the program is one that says what it was asked; systemd and the
// accounts of the machine are left alone in the same way.
describe.skipIf(process.getuid?.() !== 0 || !existsSync('/usr/bin/dpkg-deb'))('dpkg', { timeout: 30_000 }, () => {
  let machine: Machine
  beforeEach(() => (machine = new Machine()))
  afterEach(() => machine.remove())

  test('installs, starts nothing, and names the one next command', () => {
    const { status, output } = machine.install('1.0.0', ['1_first'])
    expect({ status, output }).toMatchObject({
      status: 0,
      output: expect.stringContaining('Next: sudo hotdesk setup') as string,
    })
    expect(machine.asked()).toEqual([expect.stringMatching(/^adduser --system /), 'systemctl daemon-reload'])
    expect(machine.has('etc/hotdesk')).toBe(true)
    expect(machine.has('var/lib/hotdesk')).toBe(true)
  })

  test('refuses to install beside an installation from sources, and says how to go on', () => {
    mkdirSync(join(machine.root, 'opt/hotdesk'), { recursive: true })
    const { status, output } = machine.install('1.0.0', ['1_first'])
    expect(status).not.toBe(0)
    expect(output).toContain('sudo /opt/hotdesk/deploy/install.sh --remove')
    expect(machine.has('usr/bin/hotdesk')).toBe(false)
  })

  test('refuses an ordinary user of its name, before anything is unpacked', () => {
    machine.write('run/passwd', 'hotdesk:x:1001:1001:Anna:/home/hotdesk:/bin/bash')
    const { status, output } = machine.install('1.0.0', ['1_first'])
    expect(status).not.toBe(0)
    expect(output).toContain('an ordinary user named hotdesk (uid 1001)')
    expect(output).toContain('sudo usermod --login')
    expect(machine.has('usr/bin/hotdesk')).toBe(false)
    machine.write('run/passwd', 'hotdesk:x:112:118::/var/lib/hotdesk:/usr/sbin/nologin')
    expect(machine.install('1.0.0', ['1_first']).status).toBe(0)
  })

  test('upgrades: copies first, then stops the dashboard, changes the database under the old worker, restarts', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    const { status } = machine.install('1.1.0', ['1_first', '2_second'])
    expect(status).toBe(0)
    expect(machine.asked()).toEqual([
      'hotdesk 1.0.0 backup -',
      'deb-systemd-invoke stop hotdesk-web.service',
      expect.stringMatching(/^adduser/),
      'systemctl daemon-reload',
      'systemctl --quiet is-enabled hotdesk.target',
      'systemctl --quiet is-active hotdesk-worker.service',
      'hotdesk 1.1.0 migrate',
      'deb-systemd-invoke restart hotdesk-worker.service hotdesk-web.service hotdesk.target',
    ])
    expect(machine.copies()).toEqual([
      expect.stringMatching(/^1\.0\.0-.*\.data$/),
      expect.stringMatching(/\.jsonl\.gz$/),
    ])
  })

  test('copies once for an upgrade while the worker is stopped', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    machine.write('run/inactive', '')
    expect(machine.install('1.1.0', ['1_first', '2_second']).status).toBe(0)
    expect(machine.asked().filter((line) => line.includes('backup'))).toEqual(['hotdesk 1.0.0 backup -'])
    expect(machine.copies()).toHaveLength(2)
  })

  test('keeps the newest ten copies, and what has other names', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    const days = Array.from({ length: 12 }, (_day, index) => `202601${String(index + 10)}-093000`)
    for (const day of days) {
      machine.write(`var/backups/hotdesk/0.9.0-${day}.jsonl.gz`, '')
      machine.write(`var/backups/hotdesk/0.9.0-${day}.data/session-secret`, '')
    }
    for (const name of ['before-the-move.jsonl.gz', '0.8.0-20250101-093000.dump'])
      machine.write(`var/backups/hotdesk/${name}`, '')
    expect(machine.install('1.1.0', ['1_first']).status).toBe(0)
    const copies = machine.copies()
    const [newest, ...kept] = copies.filter((name) => /-\d{6}\.jsonl\.gz$/.test(name)).toReversed()
    expect(newest).toMatch(/^1\.0\.0-/)
    expect(kept).toEqual(
      days
        .slice(3)
        .map((day) => `0.9.0-${day}.jsonl.gz`)
        .toReversed(),
    )
    expect(copies.filter((name) => name.endsWith('.data'))).toHaveLength(10)
    expect(copies).toEqual(expect.arrayContaining(['before-the-move.jsonl.gz', '0.8.0-20250101-093000.dump']))
  })

  test('leaves services off that were switched off, and names setup where nothing is set up alone', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    machine.unlink('run/enabled')
    const { output } = machine.install('1.1.0', ['1_first'])
    expect(output).toContain('sudo systemctl enable --now hotdesk.target')
    expect(output).not.toContain('sudo hotdesk setup')
    expect(machine.asked()).not.toContainEqual(expect.stringMatching(/restart|start hotdesk/))
  })

  test.each([
    ['a FreePBX of this machine', 'etc/freepbx.conf', '127.0.0.1', 'sudo hotdesk setup\n'],
    ['an Asterisk of this machine', 'etc/asterisk/manager_hotdesk.conf', '127.0.0.1', 'sudo hotdesk setup\n'],
    [
      'a FreePBX elsewhere',
      'etc/hotdesk/pbx/for-the-pbx.sh',
      'pbx.example.com',
      'sudo hotdesk setup --remote --pbx pbx.example.com\n',
    ],
  ])('says after an upgrade how what setup gave the PBX follows: %s', (_what, file, host, next) => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    machine.write(file, '; Written by hotdesk install-asterisk, which replaces it.\n')
    machine.write('etc/hotdesk/hotdesk.env', `AMI_HOST=${host}\n`)
    expect(machine.install('1.1.0', ['1_first']).output).toContain(`To bring it up to date: ${next}`)
  })

  test.each([
    ['a PBX that somebody else made ready', 'etc/freepbx.conf', 'pbx.example.com'],
    ['an Asterisk without our files', 'etc/asterisk/manager.conf', '127.0.0.1'],
  ])('says nothing of %s', (_what, file, host) => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    machine.write(file, '')
    machine.write('etc/hotdesk/hotdesk.env', `AMI_HOST=${host}\n`)
    expect(machine.install('1.1.0', ['1_first']).output).not.toContain('To bring it up to date')
  })

  test('does not begin an upgrade without a copy', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    machine.write('database', 'away')
    const { status, output } = machine.install('1.1.0', ['1_first', '2_second'])
    expect(status).not.toBe(0)
    expect(output).toContain('The database cannot be backed up before the upgrade')
    expect(machine.copies()).toEqual([])
    expect(machine.asked()).toEqual([
      'hotdesk 1.0.0 backup -',
      'systemctl --quiet is-enabled hotdesk.target',
      'deb-systemd-invoke start hotdesk-worker.service hotdesk-web.service hotdesk.target',
    ])
    expect(machine.version()).toBe('1.0.0')
  })

  test('leaves the old worker at work when the database cannot be changed', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    const { status, output } = machine.install('1.1.0', ['1_first', 'broken'])
    expect(status).not.toBe(0)
    expect(output).toContain('sudo dpkg --configure hotdesk')
    expect(machine.asked()).not.toContainEqual(expect.stringContaining('restart'))
  })

  test('goes back to an older version as long as the database is one that it knows', () => {
    machine.install('1.1.0', ['1_first', '2_second'])
    machine.setUp()
    expect(machine.install('1.0.0', ['1_first', '2_second']).status).toBe(0)
    expect(machine.version()).toBe('1.0.0')
    machine.write('database', '1_first,2_second,3_third')
    const { status, output } = machine.install('0.9.0', ['1_first', '2_second'])
    expect(status).not.toBe(0)
    expect(output).toContain(
      'Version 1.0.0 has changed the database, and this older version cannot work with it: 3_third',
    )
    expect(output).toContain('Nothing was changed.')
    expect(machine.version()).toBe('1.0.0')
  })

  test('removes programs and services, and keeps settings and data; says who is still logged in', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    const { status, output } = machine.dpkg('--remove', 'hotdesk')
    expect(status).toBe(0)
    expect(output).toContain('People who are logged in now: 2.')
    expect(output).toContain('What setup gave the PBX stays there.')
    expect(machine.asked()).toEqual([
      'hotdesk 1.0.0 sessions list --json',
      'deb-systemd-invoke stop hotdesk.target hotdesk-web.service hotdesk-worker.service',
      'systemctl daemon-reload',
    ])
    for (const path of ['etc/hotdesk/hotdesk.env', 'var/lib/hotdesk/worker-token']) expect(machine.has(path)).toBe(true)
    expect(machine.has('usr/lib/hotdesk')).toBe(false)
  })

  test('is removed although its services do not stop, and says so', () => {
    machine.install('1.0.0', ['1_first'])
    machine.write('run/stuck', '')
    const { status, output } = machine.dpkg('--remove', 'hotdesk')
    expect(status).toBe(0)
    expect(output).toContain('did not stop as they should')
    expect(output).not.toContain('What setup gave the PBX')
    expect(machine.has('usr/lib/hotdesk')).toBe(false)
  })

  test('comes back with its settings after it was removed', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    machine.dpkg('--remove', 'hotdesk')
    machine.asked()
    machine.write('run/inactive', '')
    expect(machine.install('1.1.0', ['1_first', '2_second']).status).toBe(0)
    expect(machine.asked().at(-1)).toMatch(/^deb-systemd-invoke restart/)
  })

  test('copies before it comes back, and does not start without a copy', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp()
    machine.dpkg('--remove', 'hotdesk')
    machine.write('run/inactive', '')
    machine.write('database', 'away')
    machine.asked()
    const { status, output } = machine.install('1.1.0', ['1_first', '2_second'])
    expect(status).not.toBe(0)
    expect(output).toContain('sudo dpkg --configure hotdesk')
    expect(machine.copies()).toEqual([])
    machine.write('database', '1_first')
    expect(machine.dpkg('--configure', 'hotdesk').status).toBe(0)
    expect(machine.copies()).toHaveLength(2)
    const asked = machine.asked()
    expect(asked).not.toContainEqual(expect.stringContaining('migrate'))
    expect(asked.filter((line) => /^(hotdesk|deb-)/.test(line))).toEqual([
      'hotdesk 1.1.0 backup -',
      'hotdesk 1.1.0 backup -',
      'deb-systemd-invoke restart hotdesk-worker.service hotdesk-web.service hotdesk.target',
    ])
  })

  test('purges settings, data and its own database, and keeps the copies', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp('postgresql://hotdesk@%2Fvar%2Frun%2Fpostgresql:5433/hotdesk')
    machine.install('1.1.0', ['1_first'])
    machine.asked()
    const { status, output } = machine.dpkg('--purge', 'hotdesk')
    expect(status).toBe(0)
    const asked = machine.asked()
    expect(asked).toContain('runuser -u postgres -- env PGPORT=5433 dropdb --if-exists hotdesk')
    expect(asked).toContain('runuser -u postgres -- env PGPORT=5433 dropuser --if-exists hotdesk')
    expect(asked).toContain('deluser --system --quiet hotdesk')
    for (const path of ['etc/hotdesk', 'var/lib/hotdesk', 'etc/systemd/system/hotdesk.target.wants'])
      expect(machine.has(path), path).toBe(false)
    expect(machine.copies()).toHaveLength(2)
    expect(output).toContain('Kept: /var/backups/hotdesk')
  })

  test('purges the database that setup --undo has kept', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp('postgresql://hotdesk@%2Fvar%2Frun%2Fpostgresql:5433/hotdesk')
    renameSync(join(machine.root, 'etc/hotdesk/hotdesk.env'), join(machine.root, 'etc/hotdesk/hotdesk.env.undone'))
    machine.dpkg('--purge', 'hotdesk')
    expect(machine.asked()).toContain('runuser -u postgres -- env PGPORT=5433 dropdb --if-exists hotdesk')
  })

  test('never deletes a database that is somebody’s', () => {
    machine.install('1.0.0', ['1_first'])
    machine.setUp('postgresql://hotdesk:s@db.example.com/hotdesk')
    machine.dpkg('--purge', 'hotdesk')
    expect(machine.asked()).not.toContainEqual(expect.stringContaining('dropdb'))
  })
})

/** A folder that dpkg takes for a machine. */
class Machine {
  readonly root = mkdtempSync(join(tmpdir(), 'hotdesk-dpkg-'))
  readonly #programs = join(this.root, 'programs')

  constructor() {
    for (const folder of ['var/lib/dpkg/info', 'var/lib/dpkg/updates', 'run/systemd/system', 'programs'])
      mkdirSync(join(this.root, folder), { recursive: true })
    this.write('var/lib/dpkg/status', '')
    this.write('run/passwd', '')
    for (const name of ['adduser', 'deluser', 'runuser']) this.#program(name, '')
    this.#program('deb-systemd-invoke', `[ ! -e "$DPKG_ROOT/run/stuck" ]`)
    this.#program(
      'systemctl',
      `case "$*" in *is-enabled*) [ -e "$DPKG_ROOT/run/enabled" ] ;; *is-active*) [ ! -e "$DPKG_ROOT/run/inactive" ] ;; esac`,
    )
    writeFileSync(join(this.#programs, 'chown'), '#!/bin/sh\n', { mode: 0o755 })
    writeFileSync(join(this.#programs, 'getent'), '#!/bin/sh\ncat "$DPKG_ROOT/run/passwd"\n', { mode: 0o755 })
  }

  #program(name: string, text: string): void {
    const script = `#!/bin/sh\necho "${name} $*" >>"$DPKG_ROOT/asked"\n${text}\n`
    writeFileSync(join(this.#programs, name), script, { mode: 0o755 })
  }

  install(version: string, migrations: string[]): { status: number | null; output: string } {
    const folder = mkdtempSync(join(tmpdir(), 'hotdesk-deb-'))
    mkdirSync(join(folder, 'root/usr/bin'), { recursive: true })
    mkdirSync(join(folder, 'root/usr/lib/hotdesk'), { recursive: true })
    writeFileSync(join(folder, 'root/usr/bin/hotdesk'), program(version, migrations))
    const scripts = maintainerScripts(migrations)
    const control = controlFor('all', version)
    const file = join(folder, 'hotdesk.deb')
    writePackage({ root: join(folder, 'root'), control, scripts, executables: ['usr/bin/hotdesk'], epoch: 0 }, file)
    try {
      return this.dpkg('--install', file)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  dpkg(...args: string[]): { status: number | null; output: string } {
    const options = [`--root=${this.root}`, '--force-script-chrootless,depends,bad-path', '--log=/dev/null']
    const env = { ...process.env, PATH: `${this.#programs}:${process.env['PATH'] ?? ''}` }
    const { status, stdout, stderr } = spawnSync('dpkg', [...options, ...args], { encoding: 'utf8', env })
    return { status, output: stdout + stderr }
  }

  /** As setup leaves it: settings, secrets, services that are enabled and run. */
  setUp(databaseUrl = 'postgresql://hotdesk@%2Fvar%2Frun%2Fpostgresql/hotdesk'): void {
    this.write('etc/hotdesk/hotdesk.env', `DATABASE_URL=${databaseUrl}\n`)
    this.write('var/lib/hotdesk/worker-token', 'secret')
    this.write('etc/systemd/system/hotdesk.target.wants/hotdesk-web.service', '')
    this.write('run/enabled', '')
    this.write('database', '1_first')
    this.asked()
  }

  write(path: string, text: string): void {
    mkdirSync(join(this.root, path, '..'), { recursive: true })
    writeFileSync(join(this.root, path), text)
  }

  unlink(path: string): void {
    rmSync(join(this.root, path))
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path))
  }

  copies(): string[] {
    return this.has('var/backups/hotdesk') ? readdirSync(join(this.root, 'var/backups/hotdesk')).sort() : []
  }

  version(): string {
    return /^Version: (.*)$/m.exec(readFileSync(join(this.root, 'var/lib/dpkg/status'), 'utf8'))?.[1] ?? ''
  }

  /** What programs were asked since the last call, in order. */
  asked(): string[] {
    if (!this.has('asked')) return []
    const lines = readFileSync(join(this.root, 'asked'), 'utf8').trim().split('\n')
    rmSync(join(this.root, 'asked'))
    return lines
  }

  remove(): void {
    rmSync(this.root, { recursive: true })
  }
}

/** In place of the command line: its database is a file with the names of the changes made so far. */
const program = (version: string, migrations: string[]) => `#!/bin/sh
echo "hotdesk ${version} $*" >>"$DPKG_ROOT/asked"
database=$(cat "$DPKG_ROOT/database")
case $1 in
  backup)
    [ "$database" != away ] || exit 3
    printf '{"format":"hotdesk-backup","migrations":["%s"]}\\n{"end":{}}\\n' "$(echo "$database" | sed 's/,/","/g')" | gzip
    ;;
  migrate) case '${migrations.join(',')}' in *broken*) exit 1 ;; *) echo '${migrations.join(',')}' >"$DPKG_ROOT/database" ;; esac ;;
  sessions) printf '{"sessions": [\\n  {\\n    "extension": "1001"\\n  },\\n  {\\n    "extension": "1002"\\n  }\\n]}\\n' ;;
esac
`
