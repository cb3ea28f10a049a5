import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { Store } from '../../agi-worker/adapters/postgres/store.ts'
import { createApi } from '../../agi-worker/api/server.ts'
import { createLog } from '../../agi-worker/log.ts'
import { Reconciler } from '../../agi-worker/reconcile/reconciler.ts'
import { Reporter } from '../../agi-worker/watch/reporter.ts'

/** The part of the worker that reports, without a PBX: its links are what a test says. */
export class WorkerApi {
  readonly port: number

  private constructor(
    private readonly server: Server,
    private readonly store: Store,
    readonly reporter: Reporter,
  ) {
    this.port = (server.address() as AddressInfo).port
  }

  static async start(databaseUrl: string, token: string): Promise<WorkerApi> {
    const store = new Store(databaseUrl)
    const log = createLog('silent')
    const pbx = new Pbx(new AmiConnection({ host: '127.0.0.1', port: 1, username: '', secret: '' }))
    const reporter = new Reporter(store, log)
    const looks = { health: () => reporter.health(), metrics: () => reporter.samples() }
    const server = createApi({ store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }, token, looks)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    await reporter.start()
    return new WorkerApi(server, store, reporter)
  }

  /** As when the process is killed: nobody listens any more, and what it wrote last stays. */
  async kill(): Promise<void> {
    const { ami, ari } = this.reporter.state
    await this.reporter.stop()
    await this.store.db.pbxLinks.updateMany({ data: { ami, ari } })
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
    await this.store.close()
  }
}
