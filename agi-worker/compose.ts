import type { Server } from 'node:http'
import { channels } from '../lib/contract/events.ts'
import { AmiConnection } from './adapters/ami-connection.ts'
import { AriConnection } from './adapters/ari.ts'
import { Notifications } from './adapters/notifications.ts'
import { Pbx } from './adapters/pbx.ts'
import { Store } from './adapters/store.ts'
import { createApi } from './api/server.ts'
import { listen } from './calls/listen.ts'
import type { CallTiming } from './adapters/call.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import type { Log } from './log.ts'
import { WorkerMetrics } from './metrics.ts'
import { Reconciler } from './reconcile/reconciler.ts'
import { endStranded } from './sessions/end-stranded.ts'
import { PhoneWatch } from './watch/phone-watch.ts'
import { Reporter } from './watch/reporter.ts'

export interface Overrides {
  timing?: CallTiming
}

/**
 * AMI events after which the PBX may hold something else than we wrote. ExtensionStatus is the only sign of a
 * `dialplan reload`, but also comes with every call, so that the comparison waits a moment for more of them.
 */
const resyncAfterMs: Record<string, number> = { FullyBooted: 0, Reload: 0, ExtensionStatus: 500 }

/** Builds the worker from its parts and connects them. Nothing runs before `start`. */
export function compose(config: Config, log: Log, overrides: Overrides = {}) {
  const store = new Store(config.databaseUrl)
  const ami = new AmiConnection(config.ami)
  const ari = new AriConnection(config.ari, log, overrides.timing)
  const pbx = new Pbx(ami)
  const reporter = new Reporter(store, log)
  const reconciler = new Reconciler({ store, pbx, log, onHeld: (heldPlan) => reporter.change({ heldPlan }) })
  const ctx: Context = { store, pbx, reconciler, log }
  const watch = new PhoneWatch(store, pbx, log)
  const metrics = new WorkerMetrics()
  const api = createApi(ctx, config.token, {
    health: () => reporter.state,
    metrics: () => metrics.samples(calls.count),
  })

  const compare = () => metrics.timeComparison(reconciler.resync()).catch(warn(log, 'Comparing with the PBX'))
  const resync = () => void (ami.state === 'up' && compare())
  const refresh = () => void (ami.state === 'up' && watch.refresh().catch(warn(log, 'Reading the phones')))
  let soon: NodeJS.Timeout | undefined
  const resyncNow = () => {
    soon = undefined
    resync()
  }
  const pool = new Notifications(config.databaseUrl, channels.pool, log, () => {
    void endStranded(ctx).catch(warn(log, 'Looking after phones that left the pool'))
    refresh()
    resync()
  })

  let wasUp = false
  ami.on('state', (state, cause) => {
    reporter.link('ami', state, cause)
    if (wasUp && state !== 'up') reconciler.noteOutage()
    wasUp = state === 'up'
    if (state !== 'up') return
    resync()
    refresh()
    void pbx.version().then((asteriskVersion) => reporter.change({ asteriskVersion }), warn(log, 'Asking the version'))
  })
  ami.on('event', (event) => {
    void watch.heard(event).catch(warn(log, 'Noting a phone state'))
    const delay = resyncAfterMs[event.Event ?? '']
    if (delay !== undefined) soon ??= setTimeout(resyncNow, delay)
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
      await reporter.start()
      await pool.start()
      ami.start()
      ari.start()
      timers.push(setInterval(resync, config.reconcileSeconds * 1000), setInterval(refresh, 30_000))
    },
    /** Lets logins and logouts under way end, for at most `limitMs`; new ones are asked to try again. */
    finish: (limitMs: number) => calls.finish(limitMs),
    async stop(): Promise<void> {
      timers.forEach(clearInterval)
      clearTimeout(soon)
      api.close()
      await reporter.stop()
      await calls.hangUpAll()
      ari.stop()
      ami.stop()
      await pool.stop()
      await store.close()
    },
  }
}

const listenOn = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })

const warn = (log: Log, doing: string) => (error: unknown) => {
  log.warn(
    { cause: error instanceof Error ? error.message : String(error) },
    `${doing} did not work; trying again soon`,
  )
}
