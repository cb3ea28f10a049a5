import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parse } from 'dotenv'
import { phpCommand } from '../../freepbx/tests/php.ts'
import { freePort } from '../../runtime/free-port.ts'
import { inheritedEnvironment, workerProcess } from '../../runtime/launch/processes.ts'
import { secretsIn } from '../../runtime/launch/secrets.ts'
import { Service } from '../../runtime/launch/service.ts'
import { readSettings } from '../../runtime/launch/settings.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import type { Pbx } from '../../sandbox/index.ts'
import { privateRoot } from '../../sandbox/roots.ts'

export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/**
 * A folder that stands for a whole machine, with programs that stand for those that would change the real one: systemctl
 * (this process then starts the real worker), runuser, id, and a fwconsole whose module is the real one, in real PHP, and
 * whose files are those of a real Asterisk.
 */
export class SetUpMachine {
  readonly root = mkdtempSync(join(tmpdir(), 'hotdesk-machine-'))
  private worker: Service | null = null
  /** Where people would find the dashboard. */
  readonly url: string
  private readonly watch: NodeJS.Timeout

  private constructor(
    private readonly databaseUrl: string,
    port: number,
  ) {
    this.url = `http://localhost:${port}`
    this.watch = setInterval(() => void this.follow(), 200)
  }

  static async make(databaseUrl: string, pbx: Pbx, kind: 'freepbx' | 'asterisk'): Promise<SetUpMachine> {
    const machine = new SetUpMachine(databaseUrl, await freePort())
    for (const folder of ['bin', 'etc/hotdesk', 'run/systemd/system', 'var/lib/hotdesk', 'fwconsole/www/admin/modules'])
      mkdirSync(machine.at(folder), { recursive: true })
    // The dashboard would take a build; the worker alone logs people in.
    machine.write('etc/hotdesk/no-web', '')
    const port = await freePort()
    const lines = [`HOTDESK_WORKER_PORT=${port}`, `HOTDESK_DATA_DIR=${machine.at('var/lib/hotdesk')}`]
    machine.write('etc/hotdesk/hotdesk.env', `${lines.join('\n')}\n`)
    machine.addPrograms()
    await (kind === 'freepbx' ? machine.addFreePbx(pbx) : machine.addAsterisk(pbx))
    return machine
  }

  at(path: string): string {
    return join(this.root, path)
  }

  read(path: string): string {
    return existsSync(this.at(path)) ? readFileSync(this.at(path), 'utf8') : ''
  }

  /** What fwconsole was asked since the last time. */
  askedOfFreePbx(): string[] {
    const asked = this.read('fwconsole/calls').split('\n').filter(Boolean)
    this.write('fwconsole/calls', '')
    return asked
  }

  /** Runs a command of the command line on this machine. */
  async hotdesk(...words: string[]): Promise<Ended> {
    const env = {
      ...process.env,
      HOTDESK_TEST_ROOT: this.root,
      PATH: `${this.at('bin')}${delimiter}${process.env['PATH']}`,
    }
    const child = spawn(process.execPath, [join(projectDirectory, 'cli/hotdesk.mjs'), ...words], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const written = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (text) => (written[name] += String(text)))
    const [code] = (await once(child, 'close')) as [number]
    return { code, ...written }
  }

  setUp(...words: string[]): Promise<Ended> {
    return this.hotdesk('setup', '--database', this.databaseUrl, '--url', this.url, ...words)
  }

  async remove(): Promise<void> {
    clearInterval(this.watch)
    await this.worker?.stop()
    rmSync(this.root, { recursive: true, force: true })
  }

  private write(path: string, text: string, mode = 0o644): void {
    writeFileSync(this.at(path), text, { mode })
  }

  private addPrograms(): void {
    const program = (name: string, text: string) => this.write(`bin/${name}`, `#!/bin/sh\n${text}\n`, 0o755)
    program('runuser', 'shift 3; exec "$@"')
    program('id', 'exec /usr/bin/id "$1"')
    program('journalctl', ':')
    const running = this.at('running')
    const systemctl = `case $1 in
is-*) [ -e ${running} ] ;;
restart) touch ${running} ;;
disable) rm -f ${running} ;;
esac`
    program('systemctl', systemctl)
  }

  private async addFreePbx(pbx: Pbx): Promise<void> {
    const [folder, etc] = [this.at('fwconsole'), filesOf(pbx)]
    this.write('etc/freepbx.conf', '')
    this.write(
      'fwconsole/ports.json',
      JSON.stringify({ ASTMANAGERPORT: `${pbx.ports.ami}`, HTTPBINDPORT: `${pbx.ports.ari}`, ASTETCDIR: etc }),
    )
    const asterisk = await consoleOf(pbx)
    const reload = ['manager reload', 'module reload http', 'module reload res_ari.so'].map(
      (command) => `${asterisk} -rx '${command}' >&2`,
    )
    const php = quoted([...(await phpCommand('8.2', 'fwconsole.php')), folder])
    this.write(
      'bin/fwconsole',
      `#!/bin/sh\n${php} "$@" || exit\n[ "$1" != reload ] || { ${reload.join('; ')}; }\n`,
      0o755,
    )
  }

  private async addAsterisk(pbx: Pbx): Promise<void> {
    symlinkSync(filesOf(pbx), this.at('etc/asterisk'))
    // -C FILE -rx COMMAND: its files are those that the sandbox names.
    this.write('bin/asterisk', `#!/bin/sh\nshift 2\nexec ${await consoleOf(pbx)} "$@"\n`, 0o755)
  }

  /** Does what systemd would do. */
  private async follow(): Promise<void> {
    const isWanted = existsSync(this.at('running'))
    if (isWanted && this.worker === null) this.start()
    if (isWanted || this.worker === null) return
    const worker = this.worker
    this.worker = null
    await worker.stop()
  }

  private start(): void {
    const settings = readSettings(parse(this.read('etc/hotdesk/hotdesk.env')))
    const secrets = { ...secretsIn(settings.HOTDESK_DATA_DIR), databaseUrl: this.databaseUrl, setupCode: null }
    this.worker = new Service({
      ...workerProcess(settings, secrets, inheritedEnvironment(process.env)),
      nodeOptions: ['--import', 'tsx'],
      program: [join(projectDirectory, 'agi-worker/main.ts')],
      print: () => undefined,
    })
    this.worker.start()
  }
}

/** Asterisk's configuration folder. */
export const filesOf = (pbx: Pbx) => join(pbx.log, '../../etc')

/** The command line of the running Asterisk's console. */
async function consoleOf(pbx: Pbx): Promise<string> {
  const root = await privateRoot('asterisk-22')
  return quoted([...root.command('usr/sbin/asterisk'), '-C', join(filesOf(pbx), 'asterisk.conf')])
}

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(' ')
