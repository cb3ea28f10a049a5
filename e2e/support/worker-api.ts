import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pbxOfSession } from '../../agi-worker/adapters/postgres/pbxes.ts'
import { TestStore } from './test-store.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { createApi } from '../../agi-worker/api/server.ts'
import { createLog } from '../../agi-worker/log.ts'
import { Reconciler } from '../../agi-worker/reconcile/reconciler.ts'
import { Reporter } from '../../agi-worker/watch/reporter.ts'

/** The part of the worker that reports, without a PBX: its links are what a test says. */
export class WorkerApi {
  readonly port: number

  private constructor(
    private readonly server: Server,
    private readonly store: TestStore,
    readonly reporter: Reporter,
  ) {
    this.port = (server.address() as AddressInfo).port
  }

  static async start(databaseUrl: string, token: string): Promise<WorkerApi> {
    const store = new TestStore(databaseUrl)
    const log = createLog('silent')
    const pbx = new Pbx(new AmiConnection({ host: '127.0.0.1', port: 1, username: '', secret: '' }))
    const reporter = new Reporter(store, log)
    const ctx = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
    const served = {
      contextOf: (id: string) => (id === 'main' ? ctx : null),
      accessOf: () => null,
      pbxOf: (id: string) => pbxOfSession(store.db, id),
      health: () => ({ ...reporter.health(), pbxes: { main: reporter.health() } }),
      samples: () => reporter.samples(),
    }
    const server = createApi(served, token, log)
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
