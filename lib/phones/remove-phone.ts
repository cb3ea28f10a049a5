import type { Actor } from '@/lib/contract/actor'
import { firstPbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { recordEvent } from '@/lib/events/record-event'
import { Problem } from '@/lib/problems/problem'
import { sendLogOut } from '@/lib/worker-client'
import { removeEmptyLocations } from './locations'

const mostAttempts = 3

/**
 * Takes a phone out of the pool; whoever is logged in there is logged out first, so that the PBX gets both back.
 * Throws Problem phone_not_in_pool, worker_away, worker_slow or outcome_unknown (somebody is logged in and
 * may not have been logged out), lost_race (people keep logging in).
 */
export async function removePhone(actor: Actor, number: string): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    await logOutAt(actor, number)
    if (await deleteIfFree(actor, number)) return logOutAt(actor, number)
  }
  throw new Problem('lost_race')
}

// After the phone is gone as well: a log-in that had already passed the worker's look at the pool may still come in.
async function logOutAt(actor: Actor, number: string): Promise<void> {
  const session = await db().session.findFirst({
    where: { pbxId: firstPbx, phone: number, endedAt: null },
    select: { id: true },
  })
  if (!session) return
  try {
    await sendLogOut({ sessionId: session.id, reason: 'phone_removed', actor })
  } catch (error) {
    const isOver = error instanceof Problem && error.code === 'no_such_session'
    if (!isOver) throw error
  }
}

/** @returns false when somebody has logged in meanwhile */
function deleteIfFree(actor: Actor, number: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if ((await tx.session.count({ where: { pbxId: firstPbx, phone: number, endedAt: null } })) > 0) return false
    const { count } = await tx.phone.deleteMany({ where: { pbxId: firstPbx, number } })
    if (count === 0) throw new Problem('phone_not_in_pool')
    await removeEmptyLocations(tx)
    await recordEvent(tx, actor, { type: 'phone.removed', data: {} }, number)
    return true
  })
}
