import type { WorkerHealth } from '../../lib/contract/health.ts'
import type { Sample } from '../../lib/contract/metrics.ts'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import type { Fact } from '../../lib/contract/events.ts'
import type { AmiState } from '../adapters/ami-connection.ts'
import type { AriState } from '../adapters/ari.ts'
import { needDiskSpace } from '../adapters/disk-space.ts'
import type { Store } from '../adapters/store.ts'
import type { Log } from '../log.ts'
import type { WorkerState } from './status.ts'

const heartbeatMs = 5_000

type Link = 'ami' | 'ari'
const unknown = { ami: 'down', ari: 'down', asteriskVersion: null, heldPlan: null, pbxReport: null } as const
const actor = { kind: 'system', reason: 'connection' } as const

/** Tells the database, the log and the event trail how the worker and its two links to the PBX are. */
export class Reporter {
  state: WorkerState = { ...unknown, startedAt: new Date() }
  private stopped = false
  private timer: NodeJS.Timeout | undefined
  /** Writes go one after the other, so that an older state never overwrites a newer one. */
  private writing: Promise<void> = Promise.resolve()
  private writesFailSince: Date | null = null
  /** The last up or down that was recorded for each link, so that each outage is one event and not one per try. */
  private readonly recorded: Record<Link, 'up' | 'down'> = { ami: 'down', ari: 'down' }

  private readonly causes = { ami: '', ari: '' }

  constructor(
    private readonly store: Store,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    await this.save()
    this.timer = setInterval(() => void this.save(), heartbeatMs)
  }

  /** Takes leave: what the links do from now on is wanted, and no news. */
  async stop(): Promise<void> {
    clearInterval(this.timer)
    this.stopped = true
    this.state = { ...this.state, ami: 'down', ari: 'down' }
    await this.save()
  }

  /** The heartbeat shows within seconds whether the database still takes what is written. */
  health(): WorkerState & WorkerHealth {
    return { ...this.state, writesFailSince: this.writesFailSince?.toISOString() ?? null }
  }

  samples(): Sample[] {
    return [{ metric: 'hotdesk_database_writable', value: this.writesFailSince === null ? 1 : 0 }]
  }

  change(part: Partial<WorkerState>): void {
    this.state = { ...this.state, ...part }
    void this.save()
  }

  /** What the PBX's own set-up was found to be; rights that are missing are named once each time that changes. */
  report(pbxReport: PbxReport): void {
    const { missingActions } = pbxReport
    const before = this.state.pbxReport?.missingActions.join()
    if (missingActions.length > 0 && before !== missingActions.join())
      this.log.error({ missingActions }, 'The AMI user lacks rights: give it write = system,call,reporting')
    this.change({ pbxReport })
  }

  link(link: Link, state: AmiState | AriState, cause: string): void {
    if (this.stopped) return
    this.change({ [link]: state })
    const now = state === 'up' ? 'up' : 'down'
    const changed = now !== this.recorded[link]
    // Of an outage that is known already, only a new cause is news; the single attempts are not.
    const news = changed || (state === 'down' && cause !== this.causes[link])
    if (state === 'down') this.causes[link] = cause
    this.log[news ? (now === 'up' ? 'info' : 'warn') : 'debug']({ cause }, `${link.toUpperCase()} is ${state}`)
    this.recorded[link] = now
    if (changed) void this.write(() => this.store.record({ ...factOf(link, now, cause), actor }))
  }

  private save(): Promise<void> {
    return this.write(async () => {
      await this.store.saveWorkerState(this.state)
      await needDiskSpace(this.store.db)
    })
  }

  private write(step: () => Promise<void>): Promise<void> {
    this.writing = this.writing.then(step).then(
      () => {
        this.writesFailSince = null
      },
      (error: unknown) => this.complain(error),
    )
    return this.writing
  }

  private complain(error: unknown): void {
    this.writesFailSince ??= new Date()
    this.log.warn({ cause: String(error) }, 'Could not write the worker status to the database')
  }
}

const factOf = (link: Link, now: 'up' | 'down', cause: string): Fact =>
  now === 'up' ? { type: 'pbx.connected', data: { link } } : { type: 'pbx.disconnected', data: { link, cause } }
