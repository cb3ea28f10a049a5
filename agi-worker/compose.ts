import type { Server } from 'node:http'
import { channels } from '../lib/contract/events.ts'
import { AmiConnection, PbxUnavailable } from '../pbx/ami-connection.ts'
import { AriConnection } from './adapters/ari/ari.ts'
import { Notifications } from './adapters/postgres/notifications.ts'
import { neededActions, Pbx } from '../pbx/pbx.ts'
import { Store } from './adapters/postgres/store.ts'
import { createApi } from './api/server.ts'
import { listen } from './calls/listen.ts'
import type { CallTiming } from './calls/call.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import type { Log } from './log.ts'
import { WorkerMetrics } from './metrics.ts'
import { Reconciler } from './reconcile/reconciler.ts'
import { endStranded } from './sessions/end-stranded.ts'
import { Debounce } from './debounce.ts'
import { readPbxReport } from '../pbx/pbx-report.ts'
import { PhoneWatch } from './watch/phone-watch.ts'
import { Reporter } from './watch/reporter.ts'

export interface Overrides {
  timing?: CallTiming
  /** Called every few seconds, as long as comparisons end; with or without success, for want of a PBX or a database. */
  onAlive?: () => void
}

const lifeEveryMs = 5_000

/** Builds the worker from its parts and connects them. Nothing runs before `start`. */
export function compose(config: Config, log: Log, overrides: Overrides = {}) {
  const store = new Store(config.databaseUrl)
  const ami = new AmiConnection({ ...config.ami, needs: neededActions })
  const ari = new AriConnection(config.ari, log, overrides.timing)
  const pbx = new Pbx(ami)
  const reporter = new Reporter(store, log)
  const reconciler = new Reconciler({ store, pbx, log, onHeld: (heldPlan) => reporter.change({ heldPlan }) })
  const ctx: Context = { store, pbx, reconciler, log }
  const watch = new PhoneWatch(store, pbx, log)
  const metrics = new WorkerMetrics()
  const api = createApi(ctx, config.token, {
    health: () => reporter.health(),
    metrics: () => [...metrics.samples(calls.count), ...reporter.samples()],
  })

  /** What nobody waits for but the end: the database's connections are closed after it. */
  const background = new Set<Promise<unknown>>()
  const inBackground = (doing: string, work: Promise<unknown>): void => {
    const ended = work.catch(warn(log, doing))
    background.add(ended)
    void ended.then(() => background.delete(ended))
  }
  const ifUp = (doing: string, step: () => Promise<unknown>) => () => {
    if (ami.state === 'up') inBackground(doing, step())
  }
  const resync = ifUp('Comparing with the PBX', () => metrics.timeComparison(reconciler.resync()))
  const resyncEverybody = ifUp('Comparing with the PBX', () =>
    metrics.timeComparison(reconciler.resync({ everybody: true })),
  )
  const refresh = ifUp('Reading the phones', () => watch.refresh())
  const report = ifUp('Reading the set-up of the PBX', async () => reporter.report(await readPbxReport(pbx, store)))
  const endAllStranded = () => inBackground('Looking after phones that left the pool', endStranded(ctx))
  const debounce = new Debounce(500)
  const pool = new Notifications(config.databaseUrl, channels.pool, log, () => {
    watch.forget()
    endAllStranded()
    refresh()
    resync()
  })

  let wasUp = false
  ami.on('state', (state, cause) => {
    reporter.link('ami', state, cause)
    if (wasUp && state !== 'up') reconciler.noteOutage()
    wasUp = state === 'up'
    if (state !== 'up') return
    resyncEverybody()
    refresh()
    report()
    void pbx.version().then((asteriskVersion) => reporter.change({ asteriskVersion }), warn(log, 'Asking the version'))
  })
  ami.on('event', (event) => {
    inBackground('Noting a phone state', watch.heard(event))
    if (event.Event === 'FullyBooted' || event.Event === 'Reload') {
      resyncEverybody()
      debounce.call(report)
    }
  })
  ari.on('state', (state, cause) => reporter.link('ari', state, cause))
  const calls = listen(ctx, ari)

  const timers: NodeJS.Timeout[] = []
  return {
    ctx,
    ami,
    ari,
    async start(): Promise<void> {
      await listenOn(api, config.port)
      await reconciler.resume()
      await reporter.start()
      await pool.start()
      ami.start()
      ari.start()
      timers.push(
        setInterval(resync, config.reconcileSeconds * 1000),
        setInterval(endAllStranded, config.reconcileSeconds * 1000),
        setInterval(refresh, 30_000),
        setInterval(() => void reconciler.turn().then(overrides.onAlive), lifeEveryMs),
      )
    },
    /** Lets logins and logouts under way end, for at most `limitMs`; new ones are asked to try again. */
    finish: (limitMs: number) => calls.finish(limitMs),
    async stop(): Promise<void> {
      timers.forEach(clearInterval)
      debounce.stop()
      api.close()
      await reporter.stop()
      await calls.hangUpAll()
      ari.stop()
      ami.stop()
      await pool.stop()
      await Promise.all(background)
      await store.close()
    },
  }
}

const listenOn = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })

/** That the PBX is away is the reporter's news; a link that comes and goes would repeat it here for ever. */
const warn = (log: Log, doing: string) => (error: unknown) => {
  log[error instanceof PbxUnavailable ? 'debug' : 'warn'](
    { cause: error instanceof Error ? error.message : String(error) },
    `${doing} did not work; trying again soon`,
  )
}
