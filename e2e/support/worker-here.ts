import { pino } from 'pino'
import { compose, type Overrides } from '../../agi-worker/compose.ts'
import { readConfig } from '../../agi-worker/config.ts'
import { freePort } from '../../runtime/free-port.ts'
import type { Pbx } from '../../sandbox/index.ts'
import { until } from './until.ts'

const token = 'throw-away-token-of-the-phone-tests'

/** The worker in the process of the test, which may give it a clock to use. */
export class WorkerHere {
  log = ''
  private running: ReturnType<typeof compose> | null = null

  private constructor(
    private readonly environment: NodeJS.ProcessEnv,
    private readonly overrides: Overrides,
  ) {}

  static async start(pbx: Pbx, databaseUrl: string, overrides: Overrides): Promise<WorkerHere> {
    const environment = {
      NODE_ENV: 'test' as const,
      ...pbx.environment,
      DATABASE_URL: databaseUrl,
      HOTDESK_WORKER_PORT: String(await freePort()),
      HOTDESK_WORKER_TOKEN: token,
      HOTDESK_ENCRYPTION_KEY: 'throw-away-key-of-the-phone-tests',
    }
    const worker = new WorkerHere(environment, overrides)
    await worker.revive()
    return worker
  }

  /** Starts it where a test has stopped it. */
  async revive(): Promise<void> {
    if (this.running) return
    const config = { ...readConfig(this.environment), reconcileSeconds: 0.2 }
    this.running = compose(config, this.logTo(), this.overrides)
    await this.running.start()
    await this.ready()
  }

  async ready(): Promise<void> {
    const isUp = () => {
      const health = this.running?.served.health()
      return health?.ami === 'up' && health.ari === 'up'
    }
    await until('the worker to have both links up', isUp, 30)
  }

  /** Waits until it says this; what it said before the call does not count. */
  async says(text: string): Promise<void> {
    const before = this.log.length
    await until(`the worker to say “${text}”`, () => this.log.slice(before).includes(text), 20)
  }

  async stop(): Promise<void> {
    const worker = this.running
    this.running = null
    await worker?.stop()
  }

  async command(name: string, body: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`http://127.0.0.1:${this.environment['HOTDESK_WORKER_PORT']}/commands/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }

  private logTo() {
    return pino({ level: 'debug', base: null }, { write: (line: string) => (this.log += line) })
  }
}
