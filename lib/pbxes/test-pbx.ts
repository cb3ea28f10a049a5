import type { FindingGroup } from '@/lib/contract/findings'
import { verb } from '@/lib/verbs/verb'
import { sendExamine, workerOf } from '@/lib/worker-client'
import { requirePbx } from './require-pbx'

/** What there is to say of one PBX at this moment; it takes seconds. Throws Problem no_such_pbx, or worker_…. */
export const testPbx = verb('pbx.test', async (ctx, { id }: { id: string }): Promise<FindingGroup[]> => {
  await requirePbx(ctx.db, id)
  const groups = await sendExamine(await workerOf(ctx, id), { pbx: id, actor: ctx.actor })
  return groups.map(({ pbx: _, ...group }) => group)
})
