import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { channels } from '../lib/contract/events.ts'
import { Notifications } from '../lib/database/notifications.ts'
import { openDatabase } from './adapters/postgres/database.ts'
import { PbxLocks } from './adapters/postgres/lock.ts'
import { createApi } from './api/server.ts'
import type { CallTiming } from './calls/call.ts'
import type { Now } from './clock.ts'
import type { Config } from './config.ts'
import type { WorkerLog } from './log.ts'
import { Retention } from './retention.ts'
import { ServedPbxes } from './served-pbxes.ts'
import { Webhooks } from './webhooks/webhooks.ts'

export interface Overrides {
  timing?: CallTiming
  /** What time it is, for sessions and for what ends them. */
  now?: Now
  /**
   * Called every few seconds, as long as comparisons end; with or without success, for example without a PBX or a
   * database.
   */
  onAlive?: () => void
  /** Another worker may serve our PBXs from now on. */
  onLost?: (cause: string) => void
}

const lifeEveryMs = 5_000
/** For a PBX whose lock another worker has given back, or whose notification was lost. */
const lookEveryMs = 2_000
const webhooksEveryMs = 1_000
const hourMs = 3_600_000

/** Builds the worker from its parts and connects them: one service for each PBX. Nothing runs before `start`. */
export function compose(config: Config, log: WorkerLog, overrides: Overrides = {}) {
  const { timing, now, onAlive = () => undefined, onLost = () => undefined } = overrides
  const db = openDatabase(config.databaseUrl)
  const locks = new PbxLocks(config.databaseUrl, log, onLost)
  const served = new ServedPbxes({ db, locks, config, log, ...(timing && { timing }), ...(now && { now }) })
  const retention = new Retention(db, log)
  const webhooks = new Webhooks(db, config.encryptionKey, log)
  const api = createApi(served, config.token, log)
  const notifications = new Notifications(config.databaseUrl, {
    name: 'worker',
    channels: [channels.pbxes, channels.pool, channels.orders],
    onNotify(channel, payload) {
      if (channel === channels.pbxes) void served.look()
      else if (channel === channels.orders) served.logoutsOrdered(payload)
      else served.poolChanged(payload)
    },
    onConnected() {
      void served.look()
      served.poolChanged('')
      served.logoutsOrdered('')
    },
    onLost: (cause) => log.warn({ cause }, 'There is no connection to the database'),
  })
  const timers: NodeJS.Timeout[] = []
  let isStopped = false

  return {
    served,
    /** @param onServing called when the first PBX is served, which may be another worker's until then */
    async start(onServing?: () => void): Promise<void> {
      await locks.connect(onAlive)
      await served.look()
      while (!served.isServing && !isStopped) {
        onAlive()
        await pause(lookEveryMs)
        await served.look()
      }
      if (isStopped) return
      await listenOn(api, config.port, config.host)
      await notifications.start()
      onServing?.()
      void retention.look()
      timers.push(
        setInterval(() => void served.look(), lookEveryMs),
        setInterval(() => void served.areWell(lifeEveryMs).then((areWell) => areWell && onAlive()), lifeEveryMs),
        setInterval(() => void retention.look(), hourMs),
        setInterval(() => void webhooks.look(), webhooksEveryMs),
      )
    },
    /** Lets logins and logouts under way end, for at most `limitMs`; new ones are asked to try again. */
    finish: (limitMs: number) => served.finish(limitMs),
    async stop(): Promise<void> {
      isStopped = true
      timers.forEach(clearInterval)
      api.close()
      await notifications.stop()
      await Promise.all([retention.stop(), webhooks.stop()])
      await served.stop()
      await locks.release()
      await db.$disconnect()
    },
  }
}

const listenOn = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
