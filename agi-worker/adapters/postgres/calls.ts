import type { PrismaClient } from '../../../generated/prisma/client.ts'
import type { EndedCall } from '../../history/call-book.ts'
import type { Transaction } from './transact.ts'

interface Place {
  db: Transaction
  pbxId: string
}

/**
 * Writes down those of the calls that began while somebody was logged in at the desk, as theirs; also where they have
 * logged out since. Gives how many those were. Each is found by an index, of the sessions that are open and of those that
 * are over, in which the newest comes first.
 */
export function saveCalls({ db, pbxId }: Place, calls: readonly EndedCall[]): Promise<number> {
  return db.$executeRaw`
    INSERT INTO calls (pbx, session_id, phone, extension, direction, number, name, through, began_at, answered_at, ended_at)
    SELECT ${pbxId}, seat.id, call.phone, seat.extension, direction, number, call.name,
      nullif(nullif(through, ''), seat.extension), "beganAt", "answeredAt", "endedAt"
    FROM jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) AS call(phone text, direction text, number text, name text,
      through text, "beganAt" timestamptz, "answeredAt" timestamptz, "endedAt" timestamptz)
    CROSS JOIN LATERAL (
      (SELECT id, extension FROM sessions
        WHERE pbx = ${pbxId} AND sessions.phone = call.phone AND started_at <= "beganAt" AND ended_at IS NULL)
      UNION ALL
      (SELECT id, extension FROM sessions
        WHERE pbx = ${pbxId} AND sessions.phone = call.phone AND started_at <= "beganAt"
          AND ended_at IS NOT NULL AND ended_at > "beganAt" ORDER BY started_at DESC LIMIT 1)
    ) AS seat
    ORDER BY "endedAt"`
}

/** Deletes those of the `most` oldest calls that ended before this, and gives how many: ids are in the order of time. */
export function deleteOldCalls(db: PrismaClient, olderThan: Date, most: number): Promise<number> {
  return db.$executeRaw`
    WITH oldest AS MATERIALIZED (SELECT id, ended_at FROM calls ORDER BY id LIMIT ${most})
    DELETE FROM calls USING oldest WHERE calls.id = oldest.id AND oldest.ended_at < ${olderThan}`
}
