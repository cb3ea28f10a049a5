import type { Prisma } from '@/generated/prisma/client'
import { bulkTypes, feedTypes, type Run } from '@/lib/contract/feed'
import { type ChosenPlace, nameOfChosen } from '@/lib/contract/places'
import type { Transaction } from '@/lib/db'
import { listRecentEvents, newestEventId, toEvents } from './list-events'

/** What happened before as many events is no news; and without an end to it a search for what is rare reads them all. */
const recent = 10_000

/**
 * What the board's feed begins with: the newest events for a front desk, newest first; and what one request last did to many
 * phones, which would otherwise fill it. null: none did.
 */
export async function listFeed(db: Transaction, limit: number, place: ChosenPlace = { pbx: '', location: '' }) {
  const about = await happenedAt(db, place)
  const [{ events }, bulk] = await Promise.all([
    listRecentEvents(db, { limit, sight: 'desks' }, { types: feedTypes, about }),
    lastBulk(db),
  ])
  return { events, bulk }
}

/** There, or at no phone. */
async function happenedAt(db: Transaction, place: ChosenPlace): Promise<Prisma.EventWhereInput> {
  const location = nameOfChosen(place)
  const onPbx = place.pbx === '' ? {} : { pbxId: place.pbx }
  if (location === null) return place.pbx === '' ? {} : { OR: [onPbx, { pbxId: null }] }
  const where = { ...onPbx, location: location === '' ? null : { name: location } }
  const phones = await db.phone.findMany({ where, select: { number: true } })
  return { OR: [{ phone: null }, { ...onPbx, phone: { in: phones.map(({ number }) => number) } }] }
}

type Found = { id: bigint; since: bigint; count: bigint }

async function lastBulk(db: Transaction): Promise<Run | null> {
  const after = (await newestEventId(db)) - recent
  const [found] = await db.$queryRaw<Found[]>`
    SELECT max(id) AS id, min(id) AS since, count(*) AS count FROM events
    WHERE id > ${after} AND type = ANY(${bulkTypes}) AND request_id IS NOT NULL
    GROUP BY pbx, type, request_id HAVING count(*) > 1 ORDER BY max(id) DESC LIMIT 1`
  const row = found && (await db.event.findUnique({ where: { id: found.id } }))
  const [event] = toEvents(row ? [row] : [], 'desks')
  return found && event ? { event, count: Number(found.count), since: Number(found.since) } : null
}
