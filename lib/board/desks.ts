import { type Location, type Phone, type PhoneStatus, Prisma, type Session } from '@/generated/prisma/client'
import { lineState, type Desk } from '@/lib/contract/board'
import { detailsOf, type PhoneDetails } from '@/lib/contract/phones'
import { db, type Transaction } from '@/lib/db'

/** Desks by the ids of their phones, or by their numbers on whichever PBX. */
export interface DeskFilter {
  ids?: readonly string[]
  numbers?: readonly string[]
}

/**
 * The desks of the pool that fit, or all of them; in the order of their numbers. One statement, since with thousands of
 * desks Prisma's four queries and their joining take ten times as long.
 */
export async function loadDesks(filter?: DeskFilter, database: Transaction = db()): Promise<Desk[]> {
  const rows = await database.$queryRaw<DeskRow[]>`
    SELECT phones.*, locations.name AS place, people.name AS owner_name, phone_status.phone_id IS NOT NULL AS is_known,
      dial, device_state, has_emergency_cid, has_mailbox,
      sessions.id AS session_id, sessions.extension, sessions.name AS person, started_at
    FROM phones
    LEFT JOIN locations ON locations.id = location_id
    LEFT JOIN people ON people.pbx = phones.pbx AND people.extension = owner
    LEFT JOIN phone_status ON phone_id = phones.id
    LEFT JOIN sessions ON sessions.pbx = phones.pbx AND sessions.phone = phones.number AND ended_at IS NULL
    WHERE ${filter ? fits(filter) : Prisma.sql`true`}`
  return rows.map(readDesk).sort(byNumber)
}

const fits = ({ ids = [], numbers = [] }: DeskFilter) =>
  Prisma.sql`phones.id = ANY(${[...ids]}::uuid[]) OR phones.number = ANY(${[...numbers]})`

interface DeskRow extends Omit<PhoneDetails, 'location'> {
  id: string
  pbx: string
  number: string
  place: string | null
  owner_name: string | null
  /** Whether the worker has looked at it; the next four are null until then. */
  is_known: boolean
  dial: string | null
  device_state: string
  has_emergency_cid: boolean
  has_mailbox: boolean
  /** Null with the next three while nobody is logged in. */
  session_id: string | null
  extension: string
  person: string
  started_at: Date
}

function readDesk(row: DeskRow): Desk {
  const { dial, device_state: deviceState, has_emergency_cid: hasEmergencyCid, has_mailbox: hasMailbox } = row
  const status = row.is_known ? { dial, deviceState, hasEmergencyCid, hasMailbox } : null
  const location = row.place === null ? null : { name: row.place }
  return toDesk({ ...row, pbxId: row.pbx, location, status, ownerName: row.owner_name }, sessionOf(row))
}

function sessionOf({ session_id: id, extension, person: name, started_at: startedAt }: DeskRow) {
  return id === null ? null : { id, extension, name, startedAt }
}

type PhoneRow = Pick<Phone, 'id' | 'pbxId' | 'number'> &
  Omit<PhoneDetails, 'location'> & {
    location: Pick<Location, 'name'> | null
    ownerName: string | null
    status: Pick<PhoneStatus, 'dial' | 'deviceState' | 'hasEmergencyCid' | 'hasMailbox'> | null
  }
type SessionRow = Pick<Session, 'id' | 'extension' | 'name' | 'startedAt'>

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
    onPbx,
    hasEmergencyCid: onPbx ? status.hasEmergencyCid : null,
    hasMailbox: onPbx ? status.hasMailbox : null,
    session: session && {
      id: session.id,
      extension: session.extension,
      name: session.name,
      startedAt: session.startedAt.toISOString(),
    },
  }
}

const numerically = new Intl.Collator('en', { numeric: true })
const byNumber = (a: Desk, b: Desk) => numerically.compare(a.number, b.number) || numerically.compare(a.pbx, b.pbx)
