import type { PbxHealth, Readiness, WorkerHealth } from '@/lib/contract/health'
import { db } from '@/lib/db'
import { servingWorkers } from '@/lib/serving-workers'
import { askHealth, workerHere } from '@/lib/worker-client'

/**
 * Asks the parts themselves: what the database holds about the workers is up to 15 s old, and older where it cannot be
 * written. The database is also down when it answers but refuses what a worker writes. A part is up when it is for
 * every worker that serves PBXs, on any host, and for each of their PBXs; every PBX with desks has to have one.
 */
export async function readiness(): Promise<Readiness> {
  const [here, workers, needed] = await Promise.all([
    askHealth(workerHere()),
    servingWorkers().catch(() => null),
    pbxesWithDesks().catch(() => []),
  ])
  const answers = await askAll(workers ?? [], here)
  const pbxes = answers.flatMap(pbxesOf)
  const parts = {
    database: upIf(workers !== null && pbxes.every(({ writesFailSince }) => writesFailSince === null)),
    worker: upIf(answers.every((answer) => typeof answer === 'object') && needed.every((id) => isServed(id, answers))),
    ami: upIf(pbxes.every(({ ami }) => ami === 'up')),
    ari: upIf(pbxes.every(({ ari }) => ari === 'up')),
  }
  return { status: Object.values(parts).every((part) => part === 'up') ? 'ready' : 'not_ready', parts }
}

/** Those at which people could log in. */
async function pbxesWithDesks(): Promise<string[]> {
  const rows = await db().pbx.findMany({ where: { removedAt: null, phones: { some: {} } }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** One whose secrets no worker can read, or which none may serve, is in no answer. */
const isServed = (pbx: string, answers: readonly Answer[]) =>
  answers.some((answer) => typeof answer === 'object' && pbx in answer.pbxes)

type Answer = Awaited<ReturnType<typeof askHealth>>

/** The one of this host has been asked already: when the database is silent, both silences pass at the same time. */
async function askAll(workers: { url: string; token: string }[], here: Answer): Promise<Answer[]> {
  if (workers.length === 0) return [here]
  return Promise.all(workers.map(async (worker) => (worker.url === workerHere().url ? here : askHealth(worker))))
}

const isDown: PbxHealth = { ami: 'down', ari: 'down', writesFailSince: null }

/** The PBXs of a worker that does not answer, or serves none, are served by nobody. */
function pbxesOf(answer: WorkerHealth | string): PbxHealth[] {
  const pbxes = typeof answer === 'object' ? Object.values(answer.pbxes) : []
  return pbxes.length > 0 ? pbxes : [isDown]
}

const upIf = (works: boolean): 'up' | 'down' => (works ? 'up' : 'down')
