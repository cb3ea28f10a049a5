import { mailboxStateSchema, type MailboxState, type PinFinding, pinFindingSchema } from '@/lib/contract/people'
import type { Transaction } from '@/lib/db'

/** A person as their page shows them: what the worker read of the PBX, and where they are logged in. */
export interface PersonHere {
  pbx: string
  extension: string
  /** Caller ID name; '' where none is known. */
  name: string
  /** null: the worker has not met this extension on the PBX. */
  mailbox: MailboxState | null
  /** null: it was not looked at. */
  pin: PinFinding | null
  devices: string[]
  session: { id: string; phone: string; label: string; location: string; startedAt: string } | null
}

/** null: such an extension was never seen there. */
export async function loadPerson(db: Transaction, pbx: string, extension: string): Promise<PersonHere | null> {
  const [known, seat] = await Promise.all([
    db.person.findUnique({ where: { pbxId_extension: { pbxId: pbx, extension } } }),
    db.session.findFirst({ where: { pbxId: pbx, extension, endedAt: null } }),
  ])
  if (!known && !seat && !(await isInEvents(db, pbx, extension))) return null
  return {
    ...{ pbx, extension, name: known?.name ?? seat?.name ?? '', devices: known?.devices ?? [] },
    mailbox: known ? mailboxStateSchema.catch('unknown').parse(known.mailbox) : null,
    pin: pinFindingSchema
      .nullable()
      .catch(null)
      .parse(known?.pin ?? null),
    session: seat && (await seatOf(db, seat)),
  }
}

const isInEvents = async (db: Transaction, pbxId: string, extension: string) =>
  (await db.event.findFirst({ where: { pbxId, extension }, select: { id: true } })) !== null

interface Seat {
  id: string
  pbxId: string
  phone: string
  startedAt: Date
}

async function seatOf(db: Transaction, { id, pbxId, phone, startedAt }: Seat): Promise<PersonHere['session']> {
  const where = { pbxId_number: { pbxId, number: phone } }
  const desk = await db.phone.findUnique({ where, include: { location: true } })
  const place = { label: desk?.label ?? '', location: desk?.location?.name ?? '' }
  return { id, phone, ...place, startedAt: startedAt.toISOString() }
}
