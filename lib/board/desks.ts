import type { Phone, PhoneStatus, Session } from '@/generated/prisma/client'
import { lineState, type Desk } from '@/lib/contract/board'
import { db } from '@/lib/db'

/** The desks of these numbers that are in the pool, or all desks; in the order of their numbers. */
export async function loadDesks(numbers?: readonly string[]): Promise<Desk[]> {
  const among = numbers && { in: [...numbers] }
  const [phones, sessions] = await Promise.all([
    db().phone.findMany({ where: among ? { number: among } : {}, include: { status: true } }),
    db().session.findMany({ where: { endedAt: null, ...(among && { phone: among }) } }),
  ])
  const sessionAt = new Map(sessions.map((session) => [session.phone, session]))
  return phones.map((phone) => toDesk(phone, sessionAt.get(phone.number) ?? null)).sort(byNumber)
}

type PhoneRow = Phone & { status: PhoneStatus | null }

export function toDesk({ number, label, location, status }: PhoneRow, session: Session | null): Desk {
  const onPbx = status && status.dial !== null
  return {
    number,
    label,
    location,
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
const byNumber = (a: Desk, b: Desk) => numerically.compare(a.number, b.number)
