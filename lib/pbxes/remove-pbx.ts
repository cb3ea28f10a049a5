import { z } from 'zod'
import type { Actor } from '@/lib/contract/actor'
import { firstPbx, pbxIdSchema } from '@/lib/contract/pbxes'
import type { Transaction } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { type Recording, transact, verb } from '@/lib/verbs/verb'
import { loadPbx } from './list-pbxes'
import { takePbx } from './require-pbx'

const removePbxSchema = z.object({
  id: pbxIdSchema,
  /** It is never coming back, so nothing can be put back there. */
  isLost: z.boolean().default(false),
})

/**
 * Removes a PBX with its phones and settings; its past stays. One that is lost is removed no matter what it held.
 * Throws Problem no_such_pbx, first_pbx, people_logged_in, desks_restricted, or not_given_back while the PBX holds
 * something that was changed for logins.
 */
export const removePbx = verb('pbx.remove', async (ctx, input: z.input<typeof removePbxSchema>): Promise<void> => {
  const { id, isLost } = parse(removePbxSchema, input)
  if (id === firstPbx) throw new Problem('first_pbx')
  await transact(ctx, async (tx) => {
    await takePbx(tx.db, id)
    const { name } = await loadPbx(tx.db, id)
    // First, since a login keeps its phone: from here on we see every one.
    await tx.db.phone.deleteMany({ where: { pbxId: id } })
    if (isLost) await forgetWhatItHeld(tx, id, ctx.actor)
    await requireUnused(tx.db, id)
    await removeWhatIsKnown(tx.db, id)
    // Its id stays taken, and its secrets are nobody's business any more.
    await tx.db.pbx.update({ where: { id }, data: { removedAt: new Date(), secrets: null }, select: { id: true } })
    tx.record({ type: 'pbx.removed', data: { name } }, { pbx: id })
  })
})

/** Those who are still logged in there are logged in nowhere. */
async function forgetWhatItHeld({ db, record }: Recording, pbxId: string, endedBy: Actor): Promise<void> {
  const open = { pbxId, endedAt: null }
  for (const { id, phone, extension, startedAt } of await db.session.findMany({ where: open })) {
    const data = { reason: 'phone_removed', startedAt: startedAt.toISOString() } as const
    record({ type: 'session.ended', data }, { pbx: pbxId, phone, extension, sessionId: id })
  }
  await db.session.updateMany({ where: open, data: { endedAt: new Date(), endReason: 'phone_removed', endedBy } })
  await db.originalEntry.deleteMany({ where: { pbxId } })
  await db.freeDesk.deleteMany({ where: { pbxId } })
  await db.restrictedPbx.deleteMany({ where: { pbxId } })
}

async function requireUnused(tx: Transaction, pbxId: string): Promise<void> {
  if ((await tx.session.count({ where: { pbxId, endedAt: null } })) > 0) throw new Problem('people_logged_in')
  // Nobody would give the desks back any more.
  const isChosen = (await tx.freeDesk.count({ where: { pbxId, may: { not: 'everything' } } })) > 0
  if (isChosen || (await tx.restrictedPbx.count({ where: { pbxId } })) > 0) throw new Problem('desks_restricted')
  if ((await tx.originalEntry.count({ where: { pbxId } })) > 0) throw new Problem('not_given_back')
}

async function removeWhatIsKnown(tx: Transaction, pbxId: string): Promise<void> {
  const where = { pbxId }
  await tx.location.deleteMany({ where })
  await tx.settings.deleteMany({ where })
  await tx.accessRule.deleteMany({ where })
  await tx.peopleGroup.deleteMany({ where })
  await tx.excludedNumber.deleteMany({ where })
  await tx.logoutRule.deleteMany({ where })
  await tx.freeDesk.deleteMany({ where })
  await tx.wall.deleteMany({ where })
  await tx.ownSignIn.deleteMany({ where })
  // Forwards that nobody will switch on again there.
  await tx.setAside.deleteMany({ where })
  await tx.callWatch.deleteMany({ where })
  await tx.person.deleteMany({ where })
  await tx.device.deleteMany({ where })
  await tx.doNotDisturb.deleteMany({ where })
  await tx.pinTry.deleteMany({ where })
  await tx.pinLock.deleteMany({ where })
  await tx.pbxHeartbeat.deleteMany({ where })
  await tx.pbxLinks.deleteMany({ where })
  await tx.pbxReport.deleteMany({ where })
  await tx.heldPlan.deleteMany({ where })
}
