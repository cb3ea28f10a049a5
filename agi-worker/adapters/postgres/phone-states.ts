import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import { statesInCall } from '../../../lib/contract/board.ts'
import { list, readRows } from './rows.ts'

/** What the PBX says of a phone; columns of phone_status. */
export interface PhoneState {
  dial: string | null
  deviceState: string
  hasEmergencyCid: boolean
  hasMailbox: boolean
}

interface Place {
  db: PrismaClient
  pbxId: string
  now: () => Date
}

/**
 * In one statement, however many. A phone that has left the pool meanwhile is passed over.
 *
 * @param calls those that were in a call since the last time, or are now
 */
export async function savePhoneStates(
  { db, pbxId, now }: Place,
  states: readonly (readonly [number: string, state: PhoneState])[],
  calls: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (states.length === 0) return
  const rows = JSON.stringify(states.map(([number, state]) => ({ number, wasInCall: calls.has(number), ...state })))
  // The lock keeps a phone from leaving before the statement ends.
  await db.$executeRaw`
    INSERT INTO phone_status (phone_id, dial, device_state, has_emergency_cid, has_mailbox, updated_at, last_call_at)
    SELECT phones.id, seen.dial, seen."deviceState", seen."hasEmergencyCid", seen."hasMailbox", ${new Date()}::timestamptz,
      CASE WHEN seen."wasInCall" THEN ${now()}::timestamptz END
    FROM jsonb_to_recordset(${rows}::jsonb) AS seen(number text, dial text, "deviceState" text,
      "hasEmergencyCid" boolean, "hasMailbox" boolean, "wasInCall" boolean)
    JOIN phones ON phones.pbx = ${pbxId} AND phones.number = seen.number
    ORDER BY phones.id FOR KEY SHARE OF phones
    ON CONFLICT (phone_id) DO UPDATE SET dial = excluded.dial, device_state = excluded.device_state,
      has_emergency_cid = excluded.has_emergency_cid, has_mailbox = excluded.has_mailbox, updated_at = excluded.updated_at,
      last_call_at = CASE
        -- A worker before this one saw the call, and nobody its end.
        WHEN phone_status.device_state = ANY (${list(statesInCall)}) THEN ${now()}::timestamptz
        ELSE coalesce(excluded.last_call_at, phone_status.last_call_at) END`
}

/** Phones of the pool of which nothing is kept. */
export async function readPhonesWithoutState({ db, pbxId }: Omit<Place, 'now'>): Promise<string[]> {
  const rows = await readRows<{ number: string }>(
    db,
    Prisma.sql`
      SELECT number FROM phones LEFT JOIN phone_status ON phone_id = phones.id
      WHERE pbx = ${pbxId} AND phone_id IS NULL`,
  )
  return rows.map(({ number }) => number)
}
