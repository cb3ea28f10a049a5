import { isDeepStrictEqual } from 'node:util'
import type { PbxHealth, WorkerHealth } from '../lib/contract/health.ts'
import { processSamples, type Sample } from '../lib/contract/metrics.ts'
import { firstPbx } from '../lib/contract/pbxes.ts'
import type { PbxLocks } from './adapters/postgres/lock.ts'
import { type Database, type PbxRow, pbxOfSession, readPbxes } from './adapters/postgres/pbxes.ts'
import { Store } from './adapters/postgres/store.ts'
import type { Served } from './api/commands.ts'
import type { CallTiming } from './calls/call.ts'
import type { Now } from './clock.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { HangWatch } from './hang-watch.ts'
import type { WorkerLog } from './log.ts'
import { accessTo, NoAccess, type PbxAccess } from './pbx-access.ts'
import { createPbxService, type PbxService } from './pbx-service.ts'

interface Parts {
  db: Database
  locks: PbxLocks
  config: Config
  log: WorkerLog
  timing?: CallTiming
  now?: Now
}

/** How long a PBX whose application another program took is left to that one, so that they do not fight without a pause. */
const retryMs = 5_000
/** A comparison with a PBX that answers slowly, with thousands of desks. */
const longestTurnMs = 120_000
const isDown: PbxHealth = { ami: 'down', ari: 'down', writesFailSince: null }

/**
 * The PBXs that this worker serves: those of the table which it may serve and whose lock it holds. Each look brings that
 * about; what one PBX does or suffers is its service's own business.
 */
export class ServedPbxes implements Served {
  private readonly services = new Map<string, { row: PbxRow; service: PbxService }>()
  /** Why each PBX is not served, as far as that was logged. */
  private readonly reasons = new Map<string, string>()
  private readonly notBefore = new Map<string, number>()
  private readonly hangs = new HangWatch(longestTurnMs)
  private looking: Promise<unknown> = Promise.resolve()
  private isStopped = false

  constructor(private readonly parts: Parts) {}

  /** Stops what is gone or has another connection now, and begins what is missing. Looks take turns. */
  look(): Promise<void> {
    const look = this.looking.then(() => this.bringAbout())
    this.looking = look.catch((error: unknown) => {
      this.parts.log.warn({ cause: String(error) }, 'The PBXs could not be read; trying again soon')
    })
    return this.looking as Promise<void>
  }

  get isServing(): boolean {
    return this.services.size > 0
  }

  /** What carries out commands for this PBX; null: it is not served here. */
  contextOf(pbx: string): Context | null {
    return this.services.get(pbx)?.service.ctx ?? null
  }

  accessOf(pbx: string): PbxAccess | null {
    const served = this.services.get(pbx)
    return served ? accessTo(served.row, this.parts.config) : null
  }

  pbxOf(sessionId: string): Promise<string | null> {
    return pbxOfSession(this.parts.db, sessionId)
  }

  /** The pool or the settings of this PBX have changed; '': perhaps those of each. */
  poolChanged(pbx: string): void {
    for (const [id, { service }] of this.services) if (pbx === '' || pbx === id) service.poolChanged()
  }

  /** Somebody ordered log-outs on this PBX; '': perhaps on each. */
  logoutsOrdered(pbx: string): void {
    for (const [id, { service }] of this.services) if (pbx === '' || pbx === id) service.logoutsOrdered()
  }

  health(): WorkerHealth {
    const pbxes = Object.fromEntries([...this.services].map(([id, { service }]) => [id, service.health()]))
    return { ...(pbxes[firstPbx] ?? isDown), pbxes }
  }

  samples(): Sample[] {
    const ofPbxes = [...this.services].flatMap(([pbx, { service }]) =>
      service.samples().map((sample) => ({ ...sample, labels: { pbx, ...sample.labels } })),
    )
    return [...ofPbxes, ...processSamples('worker')]
  }

  /** Whether nothing hangs; see there. */
  areWell(withinMs: number): Promise<boolean> {
    return this.hangs.areWell(this.all(), withinMs)
  }

  async finish(limitMs: number): Promise<void> {
    await Promise.all(this.all().map((service) => service.finish(limitMs)))
  }

  async stop(): Promise<void> {
    this.isStopped = true
    await this.looking
    await Promise.all([...this.services.keys()].map((id) => this.end(id)))
  }

  private all(): PbxService[] {
    return [...this.services.values()].map(({ service }) => service)
  }

  private async bringAbout(): Promise<void> {
    if (this.isStopped) return
    const { db, config } = this.parts
    const rows = (await readPbxes(db)).filter(({ id }) => config.pbxes === null || config.pbxes.includes(id))
    const wanted = new Map(rows.map((row) => [row.id, row]))
    const over = [...this.services].filter(([id, { row }]) => !isDeepStrictEqual(row, wanted.get(id)))
    await Promise.all(over.map(([id]) => this.end(id)))
    const missing = rows.filter(({ id }) => !this.services.has(id) && Date.now() >= (this.notBefore.get(id) ?? 0))
    await Promise.all(missing.map((row) => this.begin(row)))
  }

  private async begin(row: PbxRow): Promise<void> {
    const { db, locks, config, log, timing, now } = this.parts
    try {
      const access = accessTo(row, config)
      if (!(await locks.take(row.id))) {
        this.notServed(row.id, 'Another worker serves it')
        return
      }
      const service = createPbxService({
        ...{ access, store: new Store(db, row.id, null, now), log: log.child({ pbx: row.id }) },
        ...{ workerUrl: config.url, reconcileSeconds: config.reconcileSeconds, ...(timing && { timing }) },
      })
      this.services.set(row.id, { row, service })
      this.reasons.delete(row.id)
      void service.replaced.then(() => this.letGo(row.id, service))
      await service.start()
    } catch (error) {
      this.notServed(row.id, error instanceof NoAccess ? error.message : `It could not be begun: ${String(error)}`)
      await this.end(row.id)
    }
  }

  private notServed(pbx: string, cause: string): void {
    if (this.reasons.get(pbx) === cause) return
    this.reasons.set(pbx, cause)
    this.parts.log.warn({ pbx, cause }, 'This PBX is not served here; looking again every few seconds')
  }

  private letGo(pbx: string, service: PbxService): void {
    if (this.services.get(pbx)?.service !== service) return
    this.notBefore.set(pbx, Date.now() + retryMs)
    this.notServed(pbx, 'Another program registered the Stasis application hotdesk on it')
    this.looking = this.looking.then(() => (this.services.get(pbx)?.service === service ? this.end(pbx) : undefined))
  }

  private async end(pbx: string): Promise<void> {
    await this.services.get(pbx)?.service.stop()
    if (this.services.delete(pbx)) await this.parts.locks.giveBack(pbx)
  }
}
