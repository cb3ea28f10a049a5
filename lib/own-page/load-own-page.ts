import { loadDesks } from '@/lib/board/desks'
import type { Desk } from '@/lib/contract/board'
import type { Transaction } from '@/lib/db'
import type { OwnPerson } from './sign-ins'

/** A past session of a person’s own. */
export interface PastSession {
  id: string
  phone: string
  /** '' where the desk has none, or is gone. */
  label: string
  startedAt: string
  endedAt: string
}

export interface OwnPageData {
  /** Where they are logged in. */
  here: Desk | null
  /** The desk whose code they have scanned. */
  chosen: Desk | null
  recent: PastSession[]
}

/** As many as somebody looks back. */
const fewSessions = 8

/** What a person sees on their own page. @param desk a number; '' where none is chosen */
export async function loadOwnPage(db: Transaction, person: OwnPerson, desk: string): Promise<OwnPageData> {
  const { pbx: pbxId, extension } = person
  const [open, recent] = await Promise.all([
    db.session.findFirst({ where: { pbxId, extension, endedAt: null }, select: { phone: true } }),
    loadRecent(db, person),
  ])
  const numbers = [...new Set([open?.phone ?? '', desk])].filter((number) => number !== '')
  const desks = numbers.length === 0 ? [] : await loadDesks({ numbers }, db)
  const find = (number: string) => desks.find((one) => one.pbx === pbxId && one.number === number) ?? null
  return { here: open ? find(open.phone) : null, chosen: find(desk), recent }
}

async function loadRecent(db: Transaction, { pbx: pbxId, extension }: OwnPerson): Promise<PastSession[]> {
  const where = { pbxId, extension, endedAt: { not: null } }
  const sessions = await db.session.findMany({ where, orderBy: { endedAt: 'desc' }, take: fewSessions })
  const numbers = [...new Set(sessions.map(({ phone }) => phone))]
  const phones = await db.phone.findMany({ where: { pbxId, number: { in: numbers } } })
  return sessions.flatMap(({ id, phone, startedAt, endedAt }) => {
    if (endedAt === null) return []
    const label = phones.find(({ number }) => number === phone)?.label ?? ''
    return { id, phone, label, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() }
  })
}
