import { eventVersion } from '../../../lib/contract/events.ts'
import type { NewEvent, Origin } from './session-writes.ts'
import type { Transaction } from './transact.ts'

/** Records events as one value: Prisma takes a millisecond or two for each of many. */
export async function recordMany(
  db: Transaction,
  { pbxId, requestId }: Origin,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = JSON.stringify(events.map((event) => ({ ...event, version: eventVersion(event.type) })))
  await db.$executeRaw`
    INSERT INTO events (pbx, request_id, type, version, data, actor, phone, extension, session_id)
    SELECT ${pbxId}, ${requestId}, type, version, data, actor, phone, extension, "sessionId"
    FROM jsonb_to_recordset(${rows}::jsonb) AS event(type text, version smallint, data jsonb, actor jsonb,
      phone text, extension text, "sessionId" uuid)`
}
