import { groupFindings } from '@/lib/contract/finding-groups'
import { type Finding, type FindingGroup, ok, problem, say } from '@/lib/contract/findings'
import { firstPbx } from '@/lib/contract/pbxes'
import { asProblem } from '@/lib/problems/problem'
import { runningRelease } from '@/lib/running-release'
import { servingWorkers } from '@/lib/serving-workers'
import { loadSettings } from '@/lib/settings/load-settings'
import { updateFindings } from '@/lib/updates/finding'
import type { Context } from '@/lib/verbs/verb'
import { askHealth, sendExamine, type Worker, workerOf } from '@/lib/worker-client'
import { clockFinding } from '@/pbx/doctor/clock'
import { workerFinding } from './worker-finding'

/** One thing to look at. It never throws: what goes wrong is what it finds. */
export type Part = () => Promise<FindingGroup[]>

/** What a health check looks at: this web app and its database, every worker, every PBX. */
export async function partsOf(ctx: Context): Promise<Part[]> {
  const [workers, pbxes] = await Promise.all([servingWorkers(), examinedPbxes(ctx)])
  const asked: Worker[] = workers.length > 0 ? workers : [ctx.worker]
  return [
    () => grouped(checkHere(ctx)),
    ...asked.map((worker) => () => grouped(checkWorker(worker))),
    ...pbxes.map((pbx) => async () => {
      const groups = await examine(ctx, pbx)
      // Where there is one alone, nobody asks which.
      return pbxes.length === 1 ? groups.map(({ pbx: _, ...group }) => group) : groups
    }),
  ]
}

/** The first one may be there by name alone: an installation with other PBXs need not have it. */
async function examinedPbxes({ db }: Context): Promise<string[]> {
  const isUsed = { OR: [{ id: { not: firstPbx } }, { phones: { some: {} } }, { links: { isNot: null } }] }
  const where = { removedAt: null, ...isUsed }
  const rows = await db.pbx.findMany({ where, select: { id: true }, orderBy: { name: 'asc' } })
  return rows.map(({ id }) => id)
}

const grouped = async (findings: Promise<Finding[]>): Promise<FindingGroup[]> => groupFindings(await findings)

async function checkHere({ db, requestId }: Context): Promise<Finding[]> {
  const here = ok('dashboard', say('dashboardAnswers', process.versions.node))
  try {
    const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
    const clock = row ? [clockFinding('database', row.now.getTime())] : []
    const { updates } = await loadSettings(db, firstPbx)
    const newer = await updateFindings(updates.values.updatesFrom, runningRelease)
    return [here, ok('database', say('databaseAnswers')), ...clock, ...newer]
  } catch (error) {
    const { code } = asProblem(error, requestId)
    return [here, problem('database', say('databaseFailed', code), say('doctorSaysMore'))]
  }
}

const checkWorker = async (worker: Worker): Promise<Finding[]> => [workerFinding(await askHealth(worker), worker.url)]

async function examine(ctx: Context, pbx: string): Promise<FindingGroup[]> {
  try {
    return await sendExamine(await workerOf(ctx, pbx), { pbx, actor: ctx.actor })
  } catch (error) {
    const { code } = asProblem(error, ctx.requestId)
    const found = code === 'worker_away' ? say('notServed') : say('notLookedAt', code)
    return groupFindings([{ pbx, ...problem('PBX', found, say('seeWorker')) }])
  }
}
