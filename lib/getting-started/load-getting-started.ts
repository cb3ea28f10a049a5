import type { Event } from '@/lib/contract/events'
import type { FoundDesk } from '@/lib/contract/search'
import type { Transaction } from '@/lib/db'
import { listRecentEvents } from '@/lib/events/list-events'
import { listCandidates } from '@/lib/phones/list-candidates'
import { listAvailableDesks } from '@/lib/search/available-desks'

/** How far the pool and the people of a PBX have come. */
export interface GettingStarted {
  /** How many desks are in the pool. */
  desks: number
  /** How many phones the PBX has besides. */
  candidates: number
  /** Where somebody could log in now; of many, a few. */
  available: FoundDesk[]
  /** Who logged in last; null: nobody ever has. */
  login: Login | null
  /** The last log-in that was refused, while nobody has logged in and it is not long ago. */
  refusal: Event | null
}

export interface Login {
  extension: string
  /** '' where none is known. */
  name: string
  phone: string
  /** '' where it has none, or has left the pool. */
  label: string
  startedAt: string
  isThere: boolean
}

const offered = 4
/** A person who was refused is likely to be at the phone still. Milliseconds. */
const recently = 10 * 60_000

export async function loadGettingStarted(db: Transaction, pbx: string, now = Date.now()): Promise<GettingStarted> {
  const [desks, { total: candidates }, available, login, refusal] = await Promise.all([
    db.phone.count({ where: { pbxId: pbx } }),
    listCandidates(db, { pbx, limit: 1 }),
    listAvailableDesks(db, { pbx, near: '', limit: offered }),
    lastLogin(db, pbx),
    lastRefusal(db, pbx, now - recently),
  ])
  return { desks, candidates, available, login, refusal: login === null ? refusal : null }
}

async function lastLogin(db: Transaction, pbxId: string): Promise<Login | null> {
  const session = await db.session.findFirst({ where: { pbxId }, orderBy: { startedAt: 'desc' } })
  if (!session) return null
  const { extension, name, phone: number, startedAt, endedAt } = session
  const desk = await db.phone.findUnique({ where: { pbxId_number: { pbxId, number } }, select: { label: true } })
  const who = { extension, name, phone: number, label: desk?.label ?? '' }
  return { ...who, startedAt: startedAt.toISOString(), isThere: endedAt === null }
}

async function lastRefusal(db: Transaction, pbx: string, since: number): Promise<Event | null> {
  const { events } = await listRecentEvents(db, { limit: 1, sight: 'everything' }, { pbx, type: 'login.denied' })
  return events.find(({ at }) => Date.parse(at) >= since) ?? null
}
