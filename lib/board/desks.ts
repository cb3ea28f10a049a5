import type { Location, Phone, PhoneStatus, Session } from '@/generated/prisma/client'
import { lineState, type Desk } from '@/lib/contract/board'
import { detailsOf } from '@/lib/contract/phones'
import { db, type Transaction } from '@/lib/db'

/** Desks by the ids of their phones, or by their numbers on whichever PBX. */
export interface DeskFilter {
  ids?: readonly string[]
  numbers?: readonly string[]
}

/** The desks of the pool that fit, or all of them; in the order of their numbers. */
export async function loadDesks(filter?: DeskFilter, database: Transaction = db()): Promise<Desk[]> {
  const { ids = [], numbers = [] } = filter ?? {}
  const phones = await database.phone.findMany({
    where: filter ? { OR: [{ id: { in: [...ids] } }, { number: { in: [...numbers] } }] } : {},
    include: { status: true, location: true },
  })
  const sessions = await database.session.findMany({
    where: { endedAt: null, ...(filter && { phone: { in: phones.map(({ number }) => number) } }) },
  })
  const sessionAt = new Map(sessions.map((session) => [keyOf(session.pbxId, session.phone), session]))
  return phones.map((phone) => toDesk(phone, sessionAt.get(keyOf(phone.pbxId, phone.number)) ?? null)).sort(byNumber)
}

const keyOf = (pbxId: string, number: string) => `${pbxId}/${number}`

type PhoneRow = Phone & { status: PhoneStatus | null; location: Location | null }

export function toDesk({ id, pbxId, number, location, status, ...columns }: PhoneRow, session: Session | null): Desk {
  const onPbx = status && status.dial !== null
  return {
    id,
    pbx: pbxId,
    number,
    ...detailsOf({ ...columns, location: location?.name ?? '' }),
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
