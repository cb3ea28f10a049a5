import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import { readRows } from './rows.ts'

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
}

/** In one statement, however many. A phone that has left the pool meanwhile is passed over. */
export async function savePhoneStates(
  { db, pbxId }: Place,
  states: readonly (readonly [number: string, state: PhoneState])[],
): Promise<void> {
  if (states.length === 0) return
  const rows = JSON.stringify(states.map(([number, state]) => ({ number, ...state })))
  // The lock keeps a phone from leaving before the statement ends.
  await db.$executeRaw`
    INSERT INTO phone_status (phone_id, dial, device_state, has_emergency_cid, has_mailbox, updated_at)
    SELECT phones.id, seen.dial, seen."deviceState", seen."hasEmergencyCid", seen."hasMailbox", ${new Date()}::timestamptz
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS seen(number text, dial text, "deviceState" text, "hasEmergencyCid" boolean, "hasMailbox" boolean)
    JOIN phones ON phones.pbx = ${pbxId} AND phones.number = seen.number
    ORDER BY phones.id FOR KEY SHARE OF phones
    ON CONFLICT (phone_id) DO UPDATE SET dial = excluded.dial, device_state = excluded.device_state,
      has_emergency_cid = excluded.has_emergency_cid, has_mailbox = excluded.has_mailbox, updated_at = excluded.updated_at`
}

/** Phones of the pool of which nothing is kept. */
export async function readPhonesWithoutState({ db, pbxId }: Place): Promise<string[]> {
  const rows = await readRows<{ number: string }>(
    db,
    Prisma.sql`
      SELECT number FROM phones LEFT JOIN phone_status ON phone_id = phones.id
      WHERE pbx = ${pbxId} AND phone_id IS NULL`,
  )
  return rows.map(({ number }) => number)
}
