import type { Readiness } from '@/lib/contract/health'
import { db } from '@/lib/db'
import { askHealth, workerHere } from '@/lib/worker-client'

/**
 * Asks the parts themselves: what the database holds of the worker is up to 15 s old, and older where it cannot be
 * written. The database is down as well when it answers and takes nothing that the worker writes.
 */
export async function readiness(): Promise<Readiness> {
  const [answers, worker] = await Promise.all([databaseAnswers(), askHealth(workerHere())])
  const isRunning = typeof worker === 'object'
  // Those that the worker of this host serves. A part is up when it is for each of them.
  const pbxes = isRunning && Object.keys(worker.pbxes).length > 0 ? Object.values(worker.pbxes) : [isDown]
  const parts = {
    database: upIf(answers && !(isRunning && pbxes.some(({ writesFailSince }) => writesFailSince !== null))),
    worker: upIf(isRunning),
    ami: upIf(pbxes.every(({ ami }) => ami === 'up')),
    ari: upIf(pbxes.every(({ ari }) => ari === 'up')),
  }
  return { status: Object.values(parts).every((part) => part === 'up') ? 'ready' : 'not_ready', parts }
}

const isDown = { ami: 'down', ari: 'down', writesFailSince: null }

const upIf = (works: boolean): 'up' | 'down' => (works ? 'up' : 'down')

async function databaseAnswers(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
}
