import type { PbxHealth } from '../../lib/contract/health.ts'
import type { Sample } from '../../lib/contract/metrics.ts'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import type { Fact } from '../../lib/contract/events.ts'
import type { AmiState } from '../../pbx/ami-connection.ts'
import type { AriState } from '../adapters/ari/ari.ts'
import { zoneHere } from '../../lib/contract/wall-clock.ts'
import { needDiskSpace } from '../adapters/postgres/disk-space.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { saveHeartbeat } from '../adapters/postgres/worker-state.ts'
import type { Log } from '../log.ts'
import { LinkNews, type News } from './link-news.ts'
import { SavedState } from './saved-state.ts'
import type { Links, WorkerState } from './status.ts'

const heartbeatMs = 5_000

type Link = 'ami' | 'ari'
const unknown = {
  workerUrl: null,
  ami: 'down',
  ari: 'down',
  asteriskVersion: null,
  held: null,
  pbxReport: null,
} as const
const actor = { kind: 'system', reason: 'connection' } as const

/** Reports to the database, the log and the event trail how the worker and its two links to the PBX are. */
export class Reporter {
  state: WorkerState = { ...unknown, startedAt: new Date(), timeZone: zoneHere() }
  private stopped = false
  private timer: NodeJS.Timeout | undefined
  /** Writes go one after the other, so that an older state never overwrites a newer one. */
  private writing: Promise<void> = Promise.resolve()
  private writesFailSince: Date | null = null
  private readonly saved: SavedState
  private readonly news: Record<Link, LinkNews>
  /** Why each link was down since it was last well: the single attempts are no news, a new cause is. */
  private readonly causes: Record<Link, Set<string>> = { ami: new Set(), ari: new Set() }

  /** @param lastsMs how long a link that was lost has to last before its return is recorded; see LinkNews */
  constructor(
    private readonly store: Store,
    private readonly log: Log,
    lastsMs?: number,
  ) {
    this.saved = new SavedState(store)
    const newsOf = (link: Link) => new LinkNews((news) => this.record(link, news), lastsMs)
    this.news = { ami: newsOf('ami'), ari: newsOf('ari') }
  }

  async start(): Promise<void> {
    await this.beat()
    this.timer = setInterval(() => void this.beat(), heartbeatMs)
  }

  /** Takes leave: what the links do from now on is wanted, and no news. */
  async stop(): Promise<void> {
    clearInterval(this.timer)
    for (const news of Object.values(this.news)) news.stop()
    this.stopped = true
    this.state = { ...this.state, ami: 'down', ari: 'down' }
    await this.beat()
  }

  /** The heartbeat shows within seconds whether the database still takes what is written. */
  health(): Links & PbxHealth {
    const { held: _, pbxReport: __, ...links } = this.state
    return { ...links, writesFailSince: this.writesFailSince?.toISOString() ?? null }
  }

  samples(): Sample[] {
    return [{ metric: 'hotdesk_database_writable', value: this.writesFailSince === null ? 1 : 0 }]
  }

  change(part: Partial<WorkerState>): void {
    if (this.stopped) return
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

  /** Whether the PBX can hold free desks to internal and emergency calls; null: it has not been read yet. */
  canRestrict(): boolean | null {
    const { pbxReport } = this.state
    return pbxReport && pbxReport.freeDesks === 'can'
  }

  link(link: Link, state: AmiState | AriState, cause: string): void {
    if (this.stopped) return
    this.change({ [link]: state })
    const isNewCause = (state === 'down' || state === 'recovering') && !this.causes[link].has(cause)
    if (isNewCause) this.causes[link].add(cause)
    this.log[isNewCause ? 'warn' : 'debug']({ cause }, `${link.toUpperCase()} is ${state}`)
    this.news[link].is(state === 'up' ? 'up' : 'down', cause)
  }

  private record(link: Link, news: News): void {
    if (news.is === 'up') {
      this.causes[link].clear()
      this.log.info({ drops: news.drops }, `${link.toUpperCase()} is up`)
    }
    void this.write(() => this.store.record({ ...factOf(link, news), actor }))
  }

  private beat(): Promise<void> {
    return this.write(async () => {
      await saveHeartbeat(this.store)
      await this.saved.become(this.state)
      await needDiskSpace(this.store.db)
    })
  }

  private save(): Promise<void> {
    return this.write(() => this.saved.become(this.state))
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

const factOf = (link: Link, news: News): Fact =>
  news.is === 'up'
    ? { type: 'pbx.connected', data: { link, drops: news.drops } }
    : { type: 'pbx.disconnected', data: { link, cause: news.cause } }
