import { z } from 'zod'
import { firstPbx, pbxIdSchema } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { transact, verb } from '@/lib/verbs/verb'
import { loadPbx } from './list-pbxes'
import { takePbx } from './require-pbx'

const removePbxSchema = z.object({ id: pbxIdSchema })

/**
 * Removes a PBX with its phones and settings; its past stays. Throws Problem no_such_pbx, first_pbx, people_logged_in,
 * or not_given_back while the PBX holds something that was changed for log-ins.
 */
export const removePbx = verb('pbx.remove', async (ctx, input: z.input<typeof removePbxSchema>): Promise<void> => {
  const { id } = parse(removePbxSchema, input)
  if (id === firstPbx) throw new Problem('first_pbx')
  await transact(ctx, async (tx) => {
    await takePbx(tx.db, id)
    const { name } = await loadPbx(tx.db, id)
    // First, since a log-in keeps its phone: from here on there is none that we would not see.
    await tx.db.phone.deleteMany({ where: { pbxId: id } })
    await requireUnused(tx.db, id)
    await removeWhatIsKnown(tx.db, id)
    // Its id stays taken, and its secrets are nobody's business any more.
    await tx.db.pbx.update({ where: { id }, data: { removedAt: new Date(), secrets: null }, select: { id: true } })
    tx.record({ type: 'pbx.removed', data: { name } }, { pbx: id })
  })
})

async function requireUnused(tx: Transaction, pbxId: string): Promise<void> {
  if ((await tx.session.count({ where: { pbxId, endedAt: null } })) > 0) throw new Problem('people_logged_in')
  if ((await tx.originalEntry.count({ where: { pbxId } })) > 0) throw new Problem('not_given_back')
}

async function removeWhatIsKnown(tx: Transaction, pbxId: string): Promise<void> {
  const where = { pbxId }
  await tx.location.deleteMany({ where })
  await tx.settings.deleteMany({ where })
  await tx.person.deleteMany({ where })
  await tx.pbxHeartbeat.deleteMany({ where })
  await tx.pbxLinks.deleteMany({ where })
  await tx.pbxReport.deleteMany({ where })
  await tx.heldPlan.deleteMany({ where })
}
