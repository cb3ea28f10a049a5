import { Prisma } from '../../../generated/prisma/client.ts'
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
  db: Prisma.TransactionClient
  pbxId: string
  now: () => Date
}

type States = readonly (readonly [number: string, state: PhoneState])[]

/** What phones had since the last time. */
export interface CallsSeen {
  /** Those that were in a call, or are now. */
  calls: ReadonlySet<string>
  /** Those that had a call with the login or the logout code, which is over: it leaves no trace where it was the only one. */
  ourCalls: ReadonlySet<string>
}

export async function savePhoneStates(
  place: Place,
  states: States,
  { calls, ourCalls }: CallsSeen = { calls: new Set(), ourCalls: new Set() },
): Promise<void> {
  const untouched = [...ourCalls].filter((number) => !calls.has(number))
  if (untouched.length === 0) return writeStates(place, states, calls)
  await place.db.$transaction(async (db) => {
    const before = await readIdle({ ...place, db }, untouched)
    await writeStates({ ...place, db }, states, calls)
    await putBack(db, before)
  })
}

interface Idle {
  phoneId: string
  idleSince: string | null
}

const readIdle = ({ db, pbxId }: Place, numbers: readonly string[]) =>
  readRows<Idle>(
    db,
    Prisma.sql`
      SELECT phone_id AS "phoneId", idle_since AS "idleSince" FROM phone_status JOIN phones ON phones.id = phone_id
      WHERE pbx = ${pbxId} AND number = ANY (${list(numbers)})`,
  )

/** A phone that has been in a call as long as it is known stays free since the end of that one. */
async function putBack(db: Place['db'], idle: readonly Idle[]): Promise<void> {
  await db.$executeRaw`
    UPDATE phone_status SET idle_since = coalesce(before."idleSince", idle_since)
    FROM jsonb_to_recordset(${JSON.stringify(idle)}::jsonb) AS before("phoneId" uuid, "idleSince" timestamptz)
    WHERE phone_id = before."phoneId"`
}

/**
 * In one statement, however many. A phone that has left the pool meanwhile is passed over. Since when there has been a call,
 * or none, stays while the state changes from one call to another, or from idle to unreachable and back.
 */
async function writeStates({ db, pbxId, now }: Place, states: States, calls: ReadonlySet<string>): Promise<void> {
  if (states.length === 0) return
  const rows = JSON.stringify(states.map(([number, state]) => ({ number, hadCall: calls.has(number), ...state })))
  const inCall = list(statesInCall)
  // The lock keeps a phone from leaving before the statement ends. A call that a worker before this one saw may be over.
  await db.$executeRaw`
    INSERT INTO phone_status (phone_id, dial, device_state, has_emergency_cid, has_mailbox, updated_at, active_since, idle_since)
    SELECT phones.id, seen.dial, seen."deviceState", seen."hasEmergencyCid", seen."hasMailbox", ${new Date()}::timestamptz,
      CASE WHEN is_in_call AND NOT was_in_call THEN ${now()}::timestamptz ELSE kept.active_since END,
      CASE WHEN NOT is_in_call AND (was_in_call OR seen."hadCall" OR kept.idle_since IS NULL)
        THEN ${now()}::timestamptz ELSE kept.idle_since END
    FROM jsonb_to_recordset(${rows}::jsonb) AS seen(number text, dial text, "deviceState" text,
      "hasEmergencyCid" boolean, "hasMailbox" boolean, "hadCall" boolean)
    JOIN phones ON phones.pbx = ${pbxId} AND phones.number = seen.number
    LEFT JOIN phone_status kept ON phone_id = phones.id
    CROSS JOIN LATERAL (SELECT seen."deviceState" = ANY (${inCall}) AS is_in_call,
      coalesce(kept.device_state = ANY (${inCall}), false) AS was_in_call) calls
    ORDER BY phones.id FOR KEY SHARE OF phones
    ON CONFLICT (phone_id) DO UPDATE SET dial = excluded.dial, device_state = excluded.device_state,
      has_emergency_cid = excluded.has_emergency_cid, has_mailbox = excluded.has_mailbox, updated_at = excluded.updated_at,
      active_since = excluded.active_since, idle_since = excluded.idle_since`
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
