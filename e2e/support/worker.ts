import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { workerHealthSchema } from '../../lib/contract/health.ts'
import { freePort } from '../../runtime/free-port.ts'
import type { Pbx } from '../../sandbox/index.ts'
import { until } from './until.ts'

/** Encrypts what a test saves of a PBX. */
export const testKey = 'throw-away-key-of-the-phone-tests'

const main = fileURLToPath(new URL('../../agi-worker/main.ts', import.meta.url))

/** The worker as a separate process, so that it can be killed like one. */
export class TestWorker {
  log = ''
  private child: ChildProcess | null = null

  private constructor(
    private readonly environment: NodeJS.ProcessEnv,
    private readonly api: string,
    private readonly token: string,
  ) {}

  static async start(pbx: Pbx, databaseUrl: string, more: Record<string, string> = {}): Promise<TestWorker> {
    const port = await freePort()
    const token = 'throw-away-token-of-the-phone-tests'
    const settings = {
      DATABASE_URL: databaseUrl,
      HOTDESK_WORKER_PORT: String(port),
      HOTDESK_WORKER_TOKEN: token,
      HOTDESK_ENCRYPTION_KEY: testKey,
      HOTDESK_RECONCILE_SECONDS: '1',
      HOTDESK_LOG_LEVEL: 'debug',
      ...pbx.environment,
      ...more,
    }
    const worker = new TestWorker({ ...process.env, ...settings }, `http://127.0.0.1:${port}`, token)
    await worker.start()
    return worker
  }

  /** Starts the process and waits until both links to the PBX are up. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', main], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.log += String(chunk)))
    this.child = child
    await this.ready()
  }

  /** Waits until both links to the PBX are up. */
  async ready(): Promise<void> {
    await until('the worker to have both links up', () => this.isUp(), 90)
  }

  /** Starts it if a test has left it dead. */
  async revive(): Promise<void> {
    if (this.hasEnded()) await this.start()
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM')
  }

  /** Asks it to leave, and waits until it has begun to let its calls end; resolves then, while it is still leaving. */
  async tellToLeave(): Promise<{ left: Promise<void> }> {
    const before = this.log.length
    const left = this.end('SIGTERM')
    await until('the worker to wait', () => this.log.slice(before).includes('Waiting for calls under way'))
    return { left }
  }

  /** Waits until it says this; what it said before the call does not count. */
  async says(text: string): Promise<void> {
    const before = this.log.length
    await until(`the worker to say “${text}”`, () => this.log.slice(before).includes(text), 20)
  }

  /** It goes on holding its connections, and does nothing, until `thaw`. */
  freeze(): void {
    this.child?.kill('SIGSTOP')
  }

  thaw(): void {
    this.child?.kill('SIGCONT')
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** Waits until the process has ended by itself. */
  async hasLeft(): Promise<void> {
    await until('the worker to leave', () => this.hasEnded())
  }

  /** Sends one command of the internal API. */
  async command(name: string, body: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.api}/commands/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }

  /** Whether both links to this PBX are up. */
  async isUp(pbx = 'main'): Promise<boolean> {
    const response = await fetch(`${this.api}/health`, { headers: { authorization: `Bearer ${this.token}` } })
    const { pbxes } = workerHealthSchema.parse(await response.json())
    return pbxes[pbx]?.ami === 'up' && pbxes[pbx].ari === 'up'
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.child || this.hasEnded()) return
    this.child.kill(signal)
    await once(this.child, 'exit')
  }

  private hasEnded(): boolean {
    return this.child === null || this.child.exitCode !== null || this.child.signalCode !== null
  }
}
