import type { ClockedSession } from '../../../lib/contract/automatic-logout.ts'
import { statesInCall } from '../../../lib/contract/board.ts'
import { levelSchema, logoutRuleSchema, type PlacedRule } from '../../../lib/contract/logout-rules.ts'
import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts'
import { splitDevices } from '../../../pbx/entries.ts'
import { readValidUntil } from './access.ts'
import { readRows } from './rows.ts'

interface Place {
  db: PrismaClient
  pbxId: string
}

/** An open session with its desk, as it is kept; who has parked somebody is the PBX's to say. */
export interface Seat extends ClockedSession {
  id: string
  name: string
  /** Whether anything is kept of its device. */
  isKnown: boolean
  /** What the PBX dials to ring the desk, as far as it was heard. */
  endpoints: string[]
}

export async function readLogoutRules({ db, pbxId }: Place): Promise<PlacedRule[]> {
  const rows = await db.logoutRule.findMany({ where: { pbxId } })
  return rows.flatMap(({ level, place, since, rule }) => {
    const [at, says] = [levelSchema.safeParse(level), logoutRuleSchema.safeParse(rule)]
    return at.success && says.success ? [{ level: at.data, place, since, rule: says.data }] : []
  })
}

interface Row extends Pick<Seat, 'id' | 'phone' | 'extension' | 'name' | 'location' | 'isKnown'> {
  startedAt: string
  idleSince: string | null
  owner: string | null
  clocksSince: string | null
  dial: string | null
  deviceState: string | null
}

export async function readSeats({ db, pbxId }: Place): Promise<Seat[]> {
  const rows = await readRows<Row>(
    db,
    Prisma.sql`
      SELECT sessions.id, phone, extension, sessions.name, locations.name AS location, started_at AS "startedAt",
        idle_since AS "idleSince", owner, clocks_since AS "clocksSince", phone_id IS NOT NULL AS "isKnown", dial, device_state AS "deviceState"
      FROM sessions
      LEFT JOIN phones ON phones.pbx = sessions.pbx AND phones.number = phone
      LEFT JOIN locations ON locations.id = location_id
      LEFT JOIN phone_status ON phone_id = phones.id
      WHERE sessions.pbx = ${pbxId} AND ended_at IS NULL`,
  )
  const ends = await readValidUntil({ db, pbxId }, rows)
  return rows.map(({ owner, clocksSince, dial, deviceState, startedAt, idleSince, ...row }) => ({
    ...row,
    startedAt: new Date(startedAt),
    idleSince: momentOf(idleSince),
    isInCall: deviceState !== null && statesInCall.includes(deviceState),
    ownedBy: owner || null,
    clocksSince: momentOf(clocksSince),
    validUntil: ends.get(row.extension) ?? null,
    endpoints: splitDevices(dial),
  }))
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text))

/** A call that is shorter than this may be missed; longer, and nobody knows who has called. */
const longestGap = '3 minutes'

/**
 * Notes that every call is heard now, and returns since when that has been so without a gap: a call that came and went
 * while nobody listened must not count as none.
 */
export async function keepCallWatch({ db, pbxId, now }: Place & { now: () => Date }): Promise<Date> {
  const at = now()
  const rows = await db.$queryRaw<{ since: Date }[]>`
    INSERT INTO call_watches AS kept (pbx, since, until) VALUES (${pbxId}, ${at}, ${at})
    ON CONFLICT (pbx) DO UPDATE SET until = excluded.until, since = CASE
      WHEN kept.until < excluded.until - ${longestGap}::interval THEN excluded.since
      ELSE least(kept.since, excluded.since) END
    RETURNING since`
  return rows[0]?.since ?? at
}
