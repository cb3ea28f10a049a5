import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { waitFor } from '../../runtime/wait-for.ts'

type RestApi = { url: string; token: string; settings: Record<string, string> }

/** `npm run demo` as people run it, with its data in a folder of the test's. */
export class NpmDemo {
  output = ''
  private readonly npm: ChildProcess

  /** @param words what follows `npm run demo --` */
  constructor(
    private readonly directory: string,
    words: readonly string[] = [],
  ) {
    this.npm = spawn('npm', ['run', 'demo', '--', ...words], {
      cwd: projectDirectory,
      env: { ...process.env, HOTDESK_TEST_DEMO: directory },
      // Not a terminal's: a signal reaches npm alone.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.npm.stdout, this.npm.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text))
  }

  async runs(): Promise<void> {
    if (await waitFor(() => this.hasEnded || this.output.includes('Ctrl-C stops everything'), 180_000))
      if (!this.hasEnded) return
    throw new Error(`The demo does not start:\n${this.output}`)
  }

  /** Waits until npm has ended; its exit code. */
  async ended(): Promise<number | null> {
    if (await waitFor(() => this.hasEnded, 60_000)) return this.npm.exitCode
    throw new Error(`npm does not end:\n${this.output}`)
  }

  signalNpm(signal: NodeJS.Signals): void {
    this.npm.kill(signal)
  }

  /** npm's process and everything that it and its descendants have started; less PostgreSQL's own, which come and go. */
  processes(): number[] {
    const found = [this.npm.pid ?? 0]
    const parents = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [[Number(name), parentOf(name)]] : []))
    // Found ones are appended while this goes on: their children count as well.
    for (const parent of found)
      found.push(...parents.flatMap(([pid = 0, of]) => (of === parent && !found.includes(pid) ? [pid] : [])))
    return found.filter((pid) => !read(pid, 'cmdline').startsWith('postgres: '))
  }

  /** The start script's process; the shell above it has the same words behind `sh -c`. */
  script(): number {
    const pid = this.processes().find((candidate) => read(candidate, 'cmdline').startsWith('node --import tsx tools/'))
    if (pid === undefined) throw new Error('The demo’s start script does not run.')
    return pid
  }

  /** Ports of dashboard, worker and AMI. */
  ports(): number[] {
    const { settings } = this.restApi()
    return ['HOTDESK_PORT', 'HOTDESK_WORKER_PORT', 'AMI_PORT'].map((name) => Number(settings[name]))
  }

  /** Where its REST API is, with a token for it, and what the demo runs with. */
  restApi(): RestApi {
    return JSON.parse(readFileSync(join(this.directory, 'demo/rest-api.json'), 'utf8')) as RestApi
  }

  /** Where it answers, and the password that it has printed for the account admin. */
  signIn(): { url: string; password: string } {
    const [, url = ''] = /Hot Desk answers at (\S+)/.exec(this.output) ?? []
    const [, password = ''] = /Sign in as +admin +(\S+)/.exec(this.output) ?? []
    return { url, password }
  }

  private get hasEnded(): boolean {
    return this.npm.exitCode !== null || this.npm.signalCode !== null
  }
}

/** A process that has ended and whom nobody has asked how is not running any more. */
export const isRunning = (pid: number) => /\) [^Z] /.test(read(pid, 'stat'))

const parentOf = (pid: string) => Number(/\) \S (\d+) [^)]*$/.exec(read(Number(pid), 'stat'))?.[1] ?? 0)

function read(pid: number, file: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
