import type { Actor } from '../../../lib/contract/actor.ts'
import type { OpenSession } from '../../sessions/decide.ts'
import { Denied } from '../../sessions/denied.ts'
import { endedEvent, endSessions, type NewEvent, type Origin, record } from './session-writes.ts'
import type { Transaction } from './transact.ts'

/** Ends the session, and opens those again of `before` that have ended for it, as far as phone and extension are free. */
export async function undoSession(
  tx: Transaction,
  of: Origin,
  { session, before }: { session: OpenSession; before: readonly OpenSession[] },
  actor: Actor,
  endedAt: Date,
): Promise<void> {
  // Nobody logs in meanwhile, so that what is free stays free. First of all, when nothing is held yet that others need.
  // Not for long: behind a lock that is waited for, everybody who logs in waits too.
  await tx.$executeRaw`SET LOCAL lock_timeout = '3s'`
  await tx.$executeRaw`LOCK TABLE sessions IN EXCLUSIVE MODE`
  const ends = await endSessions(tx, [{ session, reason: 'not_applied' }], actor, endedAt)
  if (ends.length === 0) await noteUndone(tx, session)
  const reopened = []
  for (const one of await sessionsToReopen(tx, of.pbxId, before))
    if (await reopen(tx, of.pbxId, one)) reopened.push(one)
  await record(tx, of, [
    ...ends.map((end) => endedEvent(end, actor)),
    ...reopened.map((one) => reopenedEvent(one, actor)),
  ])
}

/** One that has ended for another login must not come back when that one is undone as well. */
async function noteUndone(tx: Transaction, { id }: OpenSession): Promise<void> {
  const { count } = await tx.session.updateMany({
    where: { id, endReason: { in: ['moved', 'taken_over'] } },
    data: { endReason: 'not_applied' },
  })
  if (count === 0) throw new Denied('no_such_session')
}

/** These; in place of one that has been undone itself, those that had ended for it. */
function sessionsToReopen(tx: Transaction, pbxId: string, before: readonly OpenSession[]): Promise<OpenSession[]> {
  const ids = before.map(({ id }) => id)
  return tx.$queryRaw<OpenSession[]>`
    WITH RECURSIVE replaced AS (
      SELECT id, phone, extension, name, started_at, end_reason FROM sessions WHERE id = ANY (${ids}::uuid[])
      UNION
      SELECT one.id, one.phone, one.extension, one.name, one.started_at, one.end_reason FROM sessions one
      JOIN replaced ON one.pbx = ${pbxId} AND replaced.end_reason = 'not_applied' AND one.ended_at = replaced.started_at
        AND (one.phone = replaced.phone OR one.extension = replaced.extension)
    )
    SELECT id, phone, extension, name, started_at AS "startedAt" FROM replaced
    WHERE end_reason IN ('moved', 'taken_over') ORDER BY id`
}

/**
 * As one that has not been written to the PBX yet. What ended it is found by the moment: this login, or another one
 * that was undone as well but could not be reopened yet because of this one.
 */
async function reopen(tx: Transaction, pbxId: string, { id }: OpenSession): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE sessions SET ended_at = NULL, ended_by = NULL, end_reason = NULL, applied_at = NULL, restored_at = NULL
    WHERE id = ${id}::uuid AND phone IN (SELECT number FROM phones WHERE pbx = ${pbxId}) AND EXISTS (
      SELECT FROM sessions undone
      WHERE undone.pbx = ${pbxId} AND undone.started_at = sessions.ended_at AND undone.end_reason = 'not_applied'
        AND (undone.phone = sessions.phone OR undone.extension = sessions.extension)
    ) AND NOT EXISTS (
      SELECT FROM sessions other
      WHERE other.pbx = ${pbxId} AND other.ended_at IS NULL AND (other.phone = sessions.phone OR other.extension = sessions.extension))`
  return count > 0
}

const reopenedEvent = ({ id: sessionId, phone, extension, name, startedAt }: OpenSession, actor: Actor): NewEvent => ({
  type: 'session.reopened',
  data: { name, startedAt: startedAt.toISOString() },
  actor,
  phone,
  extension,
  sessionId,
})
