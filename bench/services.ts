import { workerHealthSchema } from '../lib/contract/health.ts'
import { buildWhatChanged } from '../runtime/launch/build.ts'
import { inheritedEnvironment, webProcess, workerProcess } from '../runtime/launch/processes.ts'
import { secretsIn } from '../runtime/launch/secrets.ts'
import { Service } from '../runtime/launch/service.ts'
import type { Settings } from '../runtime/launch/settings.ts'
import { waitFor } from '../runtime/wait-for.ts'
import { interrupted } from './leaving.ts'

const startMs = 60_000

/** Worker and web as `npm start` runs them. */
export class Services {
  readonly webUrl: string
  readonly metricsToken: string
  private readonly worker: Service
  private readonly web: Service
  private readonly workerUrl: string
  private readonly workerToken: string
  private lastWords: string[] = []

  constructor(settings: Settings, databaseUrl: string) {
    const secrets = { ...secretsIn(settings.HOTDESK_DATA_DIR), databaseUrl, setupCode: null }
    const inherited = inheritedEnvironment(process.env)
    const print = (line: string) => (this.lastWords = [...this.lastWords.slice(-20), line])
    this.worker = new Service({ ...workerProcess(settings, secrets, inherited), print })
    this.web = new Service({ ...webProcess(settings, secrets, inherited), print })
    this.webUrl = `http://127.0.0.1:${settings.HOTDESK_PORT}`
    this.workerUrl = `http://127.0.0.1:${settings.HOTDESK_WORKER_PORT}`
    this.workerToken = secrets.workerToken
    this.metricsToken = secrets.metricsToken
  }

  /** Resolves when both links to the PBX are up, and the web app answers where there is one. */
  async start({ web, say }: { web: boolean; say: (line: string) => void }): Promise<void> {
    await buildWhatChanged(say, interrupted, web ? ['worker', 'dashboard'] : ['worker'])
    interrupted.throwIfAborted()
    this.worker.start()
    if (web) this.web.start()
    await this.until('the worker', async () => (await this.health()).pbxes['main']?.ari === 'up')
    if (web) await this.until('the web app', async () => (await fetch(`${this.webUrl}/api/health`)).ok)
  }

  async stop(): Promise<void> {
    await Promise.all([this.web.stop(), this.worker.stop()])
  }

  pids(): { worker: number; web: number } {
    return { worker: this.worker.pid ?? 0, web: this.web.pid ?? 0 }
  }

  /** How often one of them ended by itself, or was ended as frozen, and came back: what was measured then is worth nothing. */
  get restarts(): number {
    return this.worker.failures + this.web.failures
  }

  /** What they said last. */
  get lastLines(): readonly string[] {
    return this.lastWords
  }

  /** Sends one command of the worker's internal API; throws on a refusal. */
  async command(name: string, body: object): Promise<void> {
    const response = await this.ask(`/commands/${name}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
  }

  /** How many comparisons of PBX and database the worker has finished. */
  async comparisons(): Promise<number> {
    const samples = (await (await this.ask('/metrics')).json()) as { metric: string; part?: string; value: number }[]
    const count = samples.find(({ metric, part }) => metric === 'hotdesk_reconcile_seconds' && part === '_count')
    return count?.value ?? 0
  }

  private async health() {
    return workerHealthSchema.parse(await (await this.ask('/health')).json())
  }

  private ask(path: string, more: RequestInit = {}): Promise<Response> {
    return fetch(`${this.workerUrl}${path}`, { ...more, headers: { authorization: `Bearer ${this.workerToken}` } })
  }

  private async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    if (await waitFor(() => holds().catch(() => false), startMs)) return
    throw new Error(`Waited in vain for ${what}. The last that was said:\n${this.lastWords.join('\n')}`)
  }
}
