import { type Location, type Phone, type PhoneStatus, Prisma, type Session } from '@/generated/prisma/client'
import { type AutomaticLogout, lineState, type Desk, statesInCall } from '@/lib/contract/board'
import { detailsOf, type PhoneDetails } from '@/lib/contract/phones'
import { type RuleRow, rulesIn, validUntil } from '@/lib/contract/validity'
import { db, type Transaction } from '@/lib/db'
import { loadClocks } from '@/lib/logout-rules/clocks-of-pbxes'

/** Desks by the ids of their phones, or by their numbers on any PBX; or all of a place. */
export type DeskFilter =
  | { ids?: readonly string[]; numbers?: readonly string[] }
  /** null: of all PBXs, or at all locations; '' for those without a location. */
  | { place: { pbx: string | null; location: string | null } }

/**
 * The desks of the pool that fit, or all of them; in the order of their numbers. One statement, since with thousands of
 * desks Prisma's four queries and their joining take ten times as long.
 */
export async function loadDesks(filter?: DeskFilter, database: Transaction = db()): Promise<Desk[]> {
  const asked = database.$queryRaw<DeskRow[]>`
    SELECT phones.*, locations.name AS place, people.name AS owner_name, phone_status.phone_id IS NOT NULL AS is_known,
      dial, device_state, active_since, has_emergency_cid, has_mailbox, idle_since,
      sessions.id AS session_id, sessions.extension, sessions.name AS person, started_at,
      do_not_disturb.extension IS NOT NULL AS do_not_disturb,
      (SELECT json_agg(rule) FROM access_rules rule
        WHERE rule.pbx = sessions.pbx AND rule.extension = sessions.extension AND ${someRuleEnds}) AS own_rules,
      (SELECT json_agg(rule) FROM access_rules rule JOIN group_members member USING (group_id)
        WHERE member.pbx = sessions.pbx AND member.extension = sessions.extension AND ${someRuleEnds}) AS group_rules
    FROM phones
    LEFT JOIN locations ON locations.id = location_id
    LEFT JOIN people ON people.pbx = phones.pbx AND people.extension = owner
    LEFT JOIN phone_status ON phone_id = phones.id
    LEFT JOIN sessions ON sessions.pbx = phones.pbx AND sessions.phone = phones.number AND ended_at IS NULL
    LEFT JOIN do_not_disturb ON do_not_disturb.pbx = sessions.pbx AND do_not_disturb.extension = sessions.extension
    WHERE ${filter ? fits(filter) : Prisma.sql`true`}`
  const [rows, clocks] = await Promise.all([asked, loadClocks(database)])
  return rows.map((row) => readDesk(row, clocks)).sort(byNumber)
}

/** Only then are rules asked for: asked once, where most installations have none. */
const someRuleEnds = Prisma.sql`(SELECT EXISTS (SELECT FROM access_rules WHERE valid_until IS NOT NULL))`

function fits(filter: DeskFilter): Prisma.Sql {
  if ('place' in filter) {
    const { pbx, location } = filter.place
    return Prisma.sql`(${pbx}::text IS NULL OR phones.pbx = ${pbx})
      AND (${location}::text IS NULL OR coalesce(locations.name, '') = ${location})`
  }
  const { ids = [], numbers = [] } = filter
  return Prisma.sql`phones.id = ANY(${[...ids]}::uuid[]) OR phones.number = ANY(${[...numbers]})`
}

interface DeskRow extends Omit<PhoneDetails, 'location'> {
  id: string
  pbx: string
  number: string
  place: string | null
  owner_name: string | null
  clocks_since: Date | null
  /** Whether the worker has looked at it; the next six are null until then. */
  is_known: boolean
  dial: string | null
  device_state: string
  active_since: Date | null
  has_emergency_cid: boolean
  has_mailbox: boolean
  idle_since: Date | null
  /** Null with the next three while nobody is logged in. */
  session_id: string | null
  extension: string
  person: string
  started_at: Date
  do_not_disturb: boolean
  own_rules: RuleRow[] | null
  group_rules: RuleRow[] | null
}

type Clocks = Awaited<ReturnType<typeof loadClocks>>

function readDesk(row: DeskRow, clocks: Clocks): Desk {
  const { dial, device_state: deviceState, has_emergency_cid: hasEmergencyCid, has_mailbox: hasMailbox } = row
  const status = row.is_known ? { dial, deviceState, activeSince: row.active_since, hasEmergencyCid, hasMailbox } : null
  const location = row.place === null ? null : { name: row.place }
  return toDesk({ ...row, pbxId: row.pbx, location, status, ownerName: row.owner_name }, sessionOf(row, clocks))
}

function sessionOf(row: DeskRow, clocks: Clocks): SessionRow | null {
  const { session_id: id, extension, person: name, started_at: startedAt, number: phone, pbx, place: location } = row
  if (id === null) return null
  const automaticLogout = clocks(pbx, {
    ...{ phone, extension, location, startedAt, idleSince: row.idle_since, ownedBy: row.owner || null },
    clocksSince: row.clocks_since,
    isInCall: statesInCall.includes(row.device_state),
    validUntil: validUntil({ rules: rulesIn(row.own_rules, row.group_rules), location: location ?? '' }),
  })
  const doNotDisturb = row.do_not_disturb && ({ doNotDisturb: true } as const)
  return { id, extension, name, startedAt, ...doNotDisturb, ...(automaticLogout && { automaticLogout }) }
}

type PhoneRow = Pick<Phone, 'id' | 'pbxId' | 'number'> &
  Omit<PhoneDetails, 'location'> & {
    location: Pick<Location, 'name'> | null
    ownerName: string | null
    status: Pick<PhoneStatus, 'dial' | 'deviceState' | 'activeSince' | 'hasEmergencyCid' | 'hasMailbox'> | null
  }
type SessionRow = Pick<Session, 'id' | 'extension' | 'name' | 'startedAt'> & {
  doNotDisturb?: true
  automaticLogout?: AutomaticLogout
}

export function toDesk(
  { id, pbxId, number, location, ownerName, status, ...columns }: PhoneRow,
  session: SessionRow | null,
): Desk {
  const onPbx = status && status.dial !== null
  return {
    id,
    pbx: pbxId,
    number,
    ...detailsOf({ ...columns, location: location?.name ?? '' }),
    ownerName: ownerName ?? '',
    line: lineState(status?.deviceState),
    ...activeSince(status),
    onPbx,
    hasEmergencyCid: onPbx ? status.hasEmergencyCid : null,
    hasMailbox: onPbx ? status.hasMailbox : null,
    session: session && {
      id: session.id,
      extension: session.extension,
      name: session.name,
      startedAt: session.startedAt.toISOString(),
      ...(session.doNotDisturb && { doNotDisturb: true }),
      ...(session.automaticLogout && { automaticLogout: session.automaticLogout }),
    },
  }
}

/** What is no more so is left out: the moment stays in the table until the next call. */
function activeSince(status: PhoneRow['status']): Pick<Desk, 'activeSince'> {
  if (!status?.activeSince || !statesInCall.includes(status.deviceState)) return {}
  return { activeSince: status.activeSince.toISOString() }
}

const numerically = new Intl.Collator('en', { numeric: true })
const byNumber = (a: Desk, b: Desk) => numerically.compare(a.number, b.number) || numerically.compare(a.pbx, b.pbx)
