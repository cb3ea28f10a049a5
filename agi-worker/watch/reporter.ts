import type { AmiState } from '../adapters/ami-connection.ts'
import type { AriState } from '../adapters/ari.ts'
import type { Store } from '../adapters/store.ts'
import type { Log } from '../log.ts'
import type { WorkerState } from './status.ts'

const heartbeatMs = 5_000

/** Tells the database, the log and the event trail how the worker and its two links to the PBX are. */
export class Reporter {
  state: WorkerState = { startedAt: new Date(), ami: 'down', ari: 'down', asteriskVersion: null, heldPlan: null }
  private timer: NodeJS.Timeout | undefined
  /** The last up or down that was recorded for each link, so that each outage is one event and not one per try. */
  private readonly recorded = { ami: 'down', ari: 'down' }

  constructor(
    private readonly store: Store,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    await this.save()
    this.timer = setInterval(() => void this.save(), heartbeatMs)
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.save()
  }

  change(part: Partial<WorkerState>): void {
    this.state = { ...this.state, ...part }
    void this.save()
  }

  link(link: 'ami' | 'ari', state: AmiState | AriState, cause: string): void {
    this.log[state === 'down' ? 'warn' : 'info']({ link, cause }, `${link.toUpperCase()} is ${state}`)
    this.change({ [link]: state })
    const now = state === 'up' ? 'up' : 'down'
    if (now === this.recorded[link]) return
    this.recorded[link] = now
    const actor = { kind: 'system', reason: 'connection' } as const
    const fact =
      now === 'up'
        ? ({ type: 'pbx.connected', data: { link } } as const)
        : ({ type: 'pbx.disconnected', data: { link, cause } } as const)
    void this.store.record({ ...fact, actor }).catch((error: unknown) => this.complain(error))
  }

  private async save(): Promise<void> {
    await this.store.saveWorkerState(this.state).catch((error: unknown) => this.complain(error))
  }

  private complain(error: unknown): void {
    this.log.warn({ cause: String(error) }, 'Could not write the worker status to the database')
  }
}
