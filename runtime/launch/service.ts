import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectDirectory } from '../project-directory.ts'
import { waitFor } from '../wait-for.ts'

export interface ServiceOptions {
  name: string
  nodeOptions: string[]
  /** The script and its arguments. */
  program: string[]
  environment: Record<string, string> & { NODE_ENV: 'production' }
  /** How long it has to end after a signal, in milliseconds. */
  leavesWithin: number
  /** How long it may go without a message over its channel before it counts as frozen, in milliseconds. Default: for ever. */
  aliveWithin?: number
  /** Receives each line the process prints. */
  print: (line: string) => void
}

const shortestPause = 500
const longestPause = 30_000
/** A process that ran this long was well; the next restart comes quickly again. */
const wellAfter = 60_000
/** Looks at a process within `aliveWithin`. More than one, so that it is not the process's fault when we slept ourselves. */
const looks = 5

/**
 * A process that is kept running:
 *
 *   running ──ends by itself──► pausing ──0.5 s, doubling to 30 s──► running
 *   running ──no sign of life──► ended by us, and so on as above
 *   running, pausing ──stop()──► stopped
 *
 * It has a channel to us (IPC), which ends when we are gone, and a separate process group, so that Ctrl-C reaches us
 * alone and everything ends in order.
 */
export class Service {
  #state: 'running' | 'pausing' | 'stopped' = 'stopped'
  #child: ChildProcess | null = null
  #timer: NodeJS.Timeout | undefined
  #pause = shortestPause

  constructor(private readonly options: ServiceOptions) {}

  /** How often it ended by itself. */
  failures = 0

  get pid(): number | undefined {
    return this.#child?.pid
  }

  start(): void {
    const { nodeOptions, program, environment, print } = this.options
    const started = Date.now()
    const child = spawn(process.execPath, [...nodeOptions, ...program], {
      cwd: projectDirectory,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#child = child
    this.#state = 'running'
    for (const stream of [child.stdout, child.stderr])
      if (stream !== null) createInterface({ input: stream }).on('line', print)
    this.#watch(child)
    child.once('exit', (code, signal) => this.#ended(signal ?? `code ${code ?? '?'}`, Date.now() - started))
  }

  /** Asks it to end, and makes it when it does not. */
  async stop(): Promise<void> {
    this.#state = 'stopped'
    clearTimeout(this.#timer)
    const child = this.#child
    if (child === null) return
    child.kill('SIGTERM')
    if (await waitFor(() => this.#child === null, this.options.leavesWithin)) return
    this.options.print('does not stop and is ended')
    child.kill('SIGKILL')
    await waitFor(() => this.#child === null, 5_000)
  }

  /** A frozen process does not end by itself. */
  #watch(child: ChildProcess): void {
    const { aliveWithin, print } = this.options
    if (aliveWithin === undefined) return
    let silentLooks = 0
    child.on('message', () => (silentLooks = 0))
    const timer = setInterval(() => {
      if (++silentLooks !== looks) return
      print('gives no sign of life and is ended')
      child.kill('SIGKILL')
    }, aliveWithin / looks)
    child.once('exit', () => clearInterval(timer))
  }

  #ended(how: string, ranFor: number): void {
    this.#child = null
    if (this.#state === 'stopped') return
    this.failures += 1
    if (ranFor > wellAfter) this.#pause = shortestPause
    this.options.print(`ended (${how}) and is started again in ${this.#pause / 1000} s`)
    this.#state = 'pausing'
    this.#timer = setTimeout(() => this.start(), this.#pause)
    this.#pause = Math.min(this.#pause * 2, longestPause)
  }
}
